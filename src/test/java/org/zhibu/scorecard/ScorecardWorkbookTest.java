package org.zhibu.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhibu.document.Language;

/** Reads workbooks back with another library than the one that wrote them. */
class ScorecardWorkbookTest {
    private static final int HEADINGS = 3;

    private static XSSFWorkbook read(Scorecard card, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ScorecardWorkbook.of(card, Cards.colophon(true), language)));
    }

    private static Cell cell(Sheet sheet, String norm, Word heading, Language language) {
        int column = -1;
        for (Cell each : sheet.getRow(HEADINGS)) {
            if (each.getStringCellValue().equals(heading.in(language))) {
                column = each.getColumnIndex();
            }
        }
        for (Row row : sheet) {
            if (row.getCell(2) != null && row.getCell(2).toString().equals(norm)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("no row " + norm);
    }

    private static Object value(Sheet sheet, String norm, Word heading) {
        Cell cell = cell(sheet, norm, heading, Language.CHINESE);
        return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : cell.getStringCellValue();
    }

    @Test
    void numbers_are_numbers_with_their_format_and_units_stand_in_the_headings() throws IOException {
        try (XSSFWorkbook workbook = read(Cards.of("劲松一区"), Language.CHINESE)) {
            Sheet sheet = workbook.getSheet("劲松一区");
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.PEOPLE)).isEqualTo(1380.0);
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.WITHIN)).isEqualTo(412.0);
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.SHORT_FLOOR)).isEqualTo(240.0);
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.SHORT_METRES)).isEqualTo(540.0);
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.VERDICT)).isEqualTo("不足");
            assertThat(value(sheet, "GB.KINDERGARTEN", Word.CAUSE)).isEqualTo("太远且太满");
            // 412 of 412 + 968
            assertThat((double) value(sheet, "GB.KINDERGARTEN", Word.SHARE)).isEqualTo(412 / 1380.0);
            Cell share = cell(sheet, "GB.KINDERGARTEN", Word.SHARE, Language.CHINESE);
            assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(Word.SHORT_FLOOR.in(Language.CHINESE)).contains("m²");
        }
    }

    @Test
    void unknown_is_a_word_and_never_zero() throws IOException {
        try (XSSFWorkbook workbook = read(Cards.of("甲"), Language.CHINESE)) {
            Sheet sheet = workbook.getSheet("甲");
            assertThat(value(sheet, "GB.CANTEEN", Word.PEOPLE)).isEqualTo("未知");
            assertThat(value(sheet, "GB.CANTEEN", Word.WITHIN)).isEqualTo("未知");
            assertThat(value(sheet, "GB.CANTEEN", Word.SHORT_PEOPLE)).isEqualTo("未知");
            assertThat(value(sheet, "CC.SLOW", Word.VERDICT)).isEqualTo("需现场调查");
            assertThat(value(sheet, "CC.SLOW", Word.WITHIN)).isEqualTo("—");
            assertThat(value(sheet, "GB.PARK", Word.REQUIRED)).isEqualTo("—");
            assertThat(value(sheet, "GB.PARK", Word.SHORT_PEOPLE)).isEqualTo(0.0);
        }
    }

    @Test
    void text_is_never_a_formula() throws IOException {
        try (XSSFWorkbook workbook = read(Cards.of("=1+1", "+2", "-3", "@SUM(A1)"), Language.ENGLISH)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            Cell name = cell(workbook.getSheetAt(1), "GB.KINDERGARTEN", Word.NEAREST_FACILITY, Language.ENGLISH);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).startsWith("=HYPERLINK");
        }
    }

    @Test
    void sheets_have_names_that_spreadsheets_take_and_all_rows() throws IOException {
        String[] names = {"a/b[c]:*?", "同名小区", "同名小区", "很长的名字".repeat(20), "", "a".repeat(30) + "\uD840\uDC00"};
        try (XSSFWorkbook workbook = read(Cards.of(names), Language.CHINESE)) {
            Set<String> seen = new HashSet<>();
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
                assertThat(seen.add(sheet.getSheetName().toLowerCase(Locale.ROOT)))
                        .as(sheet.getSheetName())
                        .isTrue();
            }
            assertThat(workbook.getNumberOfSheets()).isEqualTo(names.length + 2);
            List<String> norms = new ArrayList<>();
            workbook.getSheetAt(1).forEach(row -> {
                if (row.getRowNum() > HEADINGS) {
                    norms.add(row.getCell(2).getStringCellValue());
                }
            });
            assertThat(norms)
                    .containsExactlyInAnyOrder("GB.KINDERGARTEN", "GB.PARK", "GB.CANTEEN", "CC.SLOW", "GB.NURSERY");
        }
    }

    @Test
    void headings_stay_and_can_be_filtered() throws IOException {
        try (XSSFWorkbook workbook = read(Cards.of("甲", "乙"), Language.CHINESE)) {
            for (int index = 0; index < 3; index++) {
                var sheet = workbook.getSheetAt(index);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo((short) (HEADINGS + 1));
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A4:");
                assertThat(sheet.getColumnWidth(1)).isGreaterThan(20 * 256);
            }
        }
    }

    @Test
    void a_sheet_says_what_the_figures_rest_on() throws IOException {
        try (XSSFWorkbook workbook = read(Cards.of("甲"), Language.CHINESE)) {
            StringBuilder text = new StringBuilder();
            workbook.getSheet("依据")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            assertThat(text.toString())
                    .contains("GB50180-2018 城市居住区规划设计标准", "步行网络距离", "77", "合成数据", "2026-03-01 09:30 +08:00")
                    .contains("户均人口", "2.62", "凭记忆，未核对", "2020 census", "距离内 / 人口");
        }
    }
}
