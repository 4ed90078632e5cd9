package org.zhibu.report;

import java.util.List;
import java.util.Optional;

/**
 * 报告内容: what a report says, whatever it is written to.
 *
 * @param lines under the title: what it was made from
 * @param stamp a warning nobody overlooks, e.g. that places are synthetic
 * @param footer on every page: plan, version, hash
 */
record ReportContent(String title, List<String> lines, Optional<String> stamp, String footer, List<Section> sections) {
    ReportContent {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /**
     * A table with a heading.
     *
     * @param note above the table; may be empty
     * @param columns at least one
     */
    record Section(String title, String note, List<Column> columns, List<List<Value>> rows) {
        Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param weight of its width against those of the other columns */
    record Column(String title, int weight, boolean isNumber) {
        static Column text(String title, int weight) {
            return new Column(title, weight, false);
        }

        static Column number(String title, int weight) {
            return new Column(title, weight, true);
        }
    }

    /** How a value looks. */
    enum Look {
        PLAIN,
        STRONG,
        QUIET,
        ESTIMATED,
        GOOD,
        BAD
    }

    /**
     * One cell.
     *
     * @param text as it is read
     * @param number as a spreadsheet takes it; empty for what is no number
     * @param format of the number in a spreadsheet
     */
    record Value(String text, Optional<Number> number, String format, Look look) {
        static Value of(String text) {
            return of(text, Look.PLAIN);
        }

        static Value of(String text, Look look) {
            return new Value(text, Optional.empty(), "", look);
        }
    }
}
