package org.zhibu.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.zhibu.table.CommaTable;

/** The row problems of an import as a table for spreadsheets: UTF-8 with byte order mark, read page by page. */
record ProblemTable(IntakeStore store, long intake) {
    static final String MEDIA_TYPE = "text/csv";
    private static final int PAGE = 5_000;
    private static final String HEADING = "layer,row,sourceId,column,severity,reason,zh,en,lon,lat\r\n";

    void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(CommaTable.BYTE_ORDER_MARK + HEADING);
        long after = 0;
        for (List<RowProblem> page = page(after); !page.isEmpty(); page = page(after)) {
            for (RowProblem problem : page) {
                writer.write(line(problem));
            }
            after = page.get(page.size() - 1).position();
        }
        writer.flush();
    }

    private List<RowProblem> page(long after) throws IOException {
        try {
            return store.problems(intake, after, PAGE);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String line(RowProblem problem) {
        return CommaTable.line(
                problem.layer(),
                problem.row(),
                problem.sourceId(),
                problem.column(),
                problem.severity(),
                problem.reason(),
                problem.zh(),
                problem.en(),
                problem.lon(),
                problem.lat());
    }
}
