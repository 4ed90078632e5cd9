package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Typesetter;

/** An answer as a workbook: what is chosen, what it comes to by type, how good it is and what was asked. */
final class SitingWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Siting siting;
    private final Language language;

    private SitingWorkbook(Siting siting, Language language) {
        this.siting = siting;
        this.language = language;
    }

    static byte[] of(Siting siting, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhibu", null)) {
            workbook.setGlobalDefaultFont(language.of("宋体", "Calibri"), 10);
            new SitingWorkbook(siting, language).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook) {
        JsonNode answer = siting.answer().orElseThrow();
        chosen(workbook.newWorksheet(language.of("选中空间", "Chosen spaces")), answer.path("chosen"));
        types(workbook.newWorksheet(language.of("设施类型", "Types")), answer.path("types"));
        proof(workbook.newWorksheet(language.of("说明", "Proof")), answer);
    }

    private void chosen(Worksheet sheet, JsonNode rows) {
        heading(
                sheet,
                List.of(
                        language.of("空间编号", "Space"),
                        language.of("名称", "Name"),
                        language.of("空间类型", "Kind"),
                        language.of("改为", "Becomes"),
                        language.of("年份", "Year"),
                        language.of("使用面积 m²", "Floor area, m²"),
                        language.of("造价 元", "Cost, yuan"),
                        language.of("年收入 元", "Income a year, yuan"),
                        language.of("新增服务人数", "People newly served"),
                        language.of("仅由此处服务", "Served only here"),
                        language.of("人数为估计", "People estimated"),
                        language.of("容量 人", "Capacity, people"),
                        language.of("有位人数", "People with a place")));
        int at = 1;
        for (JsonNode row : rows) {
            sheet.value(at, 0, row.path("space").asLong());
            sheet.value(at, 1, Typesetter.printable(row.path("name").asText()));
            sheet.value(at, 2, row.path(language.of("kindZh", "kindEn")).asText());
            sheet.value(at, 3, row.path("type").asText());
            number(sheet, at, 4, row.path("year"));
            number(sheet, at, 5, row.path("floorAreaM2"));
            number(sheet, at, 6, row.path("costYuan"));
            number(sheet, at, 7, row.path("incomeYuanYear"));
            number(sheet, at, 8, row.path("newlyServed"));
            number(sheet, at, 9, row.path("servedOnlyHere"));
            sheet.value(at, 10, row.path("isEstimated").asBoolean() ? language.of("是", "yes") : "");
            number(sheet, at, 11, row.path("capacityPeople"));
            number(sheet, at, 12, row.path("withPlace"));
            at++;
        }
    }

    private void types(Worksheet sheet, JsonNode rows) {
        heading(
                sheet,
                List.of(
                        language.of("代码", "Code"),
                        language.of("设施", "Facility"),
                        language.of("半径 m", "Radius, m"),
                        language.of("条款", "Clause"),
                        language.of("个数", "Sites"),
                        language.of("新增服务人数", "People newly served"),
                        language.of("其中有位人数", "Of them with a place")));
        int at = 1;
        for (JsonNode row : rows) {
            sheet.value(at, 0, row.path("type").asText());
            sheet.value(at, 1, row.path(language.of("nameZh", "nameEn")).asText());
            number(sheet, at, 2, row.path("radiusMetres"));
            sheet.value(at, 3, row.path("clause").asText());
            number(sheet, at, 4, row.path("chosen"));
            number(sheet, at, 5, row.path("newlyServed"));
            number(sheet, at, 6, row.path("withPlace"));
            at++;
        }
    }

    private void proof(Worksheet sheet, JsonNode answer) {
        heading(sheet, List.of(language.of("项目", "Item"), language.of("值", "Value")));
        JsonNode progress = siting.progress().orElseThrow();
        line(sheet, 1, language.of("任务", "Siting"), siting.name());
        line(
                sheet,
                2,
                language.of("总造价 元", "Cost, yuan"),
                answer.path("costYuan").asText());
        line(
                sheet,
                3,
                language.of("新增服务人数(各类合计)", "People newly served, over all types"),
                answer.path("newlyServed").asText());
        line(
                sheet,
                4,
                language.of("目标值", "Objective"),
                progress.path("objective").asText());
        line(
                sheet,
                5,
                language.of("已证上界", "Proven bound"),
                progress.path("bound").asText(language.of("未知", "unknown")));
        line(
                sheet,
                6,
                language.of("与最优值的差距", "Gap to the best possible"),
                progress.path("gap").asText(language.of("未知", "unknown")));
        line(sheet, 7, language.of("状态", "Status"), progress.path("status").asText());
        line(sheet, 8, language.of("请求", "Request"), siting.request().toString());
    }

    private static void line(Worksheet sheet, int row, String name, String value) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, Typesetter.printable(value));
    }

    private static void number(Worksheet sheet, int row, int column, JsonNode value) {
        if (value.isNumber()) {
            sheet.value(row, column, value.decimalValue());
        }
    }

    private static void heading(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.width(column, 18);
        }
        sheet.range(0, 0, 0, names.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(Palette.HEADING)
                .set();
        sheet.freezePane(0, 1);
    }
}
