package org.zhibu.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The row problems of an import as a table for spreadsheets: UTF-8 with byte order mark, read page by page. */
record ProblemTable(IntakeStore store, long intake) {
    static final String MEDIA_TYPE = "text/csv";
    private static final int PAGE = 5_000;

    void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write("\uFEFFlayer,row,sourceId,column,severity,reason,zh,en,lon,lat\r\n");
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
        return Stream.of(
                                Optional.of(problem.layer()),
                                problem.row(),
                                problem.sourceId(),
                                problem.column(),
                                Optional.of(problem.severity()),
                                Optional.of(problem.reason()),
                                Optional.of(problem.zh()),
                                Optional.of(problem.en()),
                                problem.lon(),
                                problem.lat())
                        .map(value -> value.map(ProblemTable::cell).orElse(""))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(Object value) {
        String text = value.toString();
        if (!(value instanceof Number) && text.matches("(?s)[=+@\\-\t\r].*")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
