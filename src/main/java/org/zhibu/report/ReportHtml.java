package org.zhibu.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.document.Language;
import org.zhibu.document.Sheet;
import org.zhibu.plan.RenewalAction;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;

/** A report as one HTML page that needs nothing else: the map as SVG in millimetres, to scale when printed at 100 %. */
final class ReportHtml {
    private static final double RIM_MM = 8;
    private static final double LETTER_MM = 2.2;

    private static final String STYLE = """
            :root{color-scheme:light}
            body{font:13px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2530;margin:24px auto;max-width:1180px;padding:0 20px}
            h1{font-size:22px;margin:0 0 8px}h2{font-size:15px;margin:28px 0 6px}
            p{margin:2px 0;color:#5b6876}.stamp{color:#b34700;font-weight:600}
            nav a{margin-right:12px;color:#0b6bcb;text-decoration:none}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            table.narrow{width:auto;min-width:420px}
            th,td{border-bottom:1px solid #e1e6eb;padding:4px 8px;text-align:left;vertical-align:top}
            th{background:#e8edf2;font-weight:600}
            .n{text-align:right;white-space:nowrap}.wide td,.wide th{padding:3px 4px;font-size:11px}
            .STRONG{font-weight:600}.QUIET{color:#5b6876}.ESTIMATED{color:#9a5b00}.GOOD{color:#00704f}.BAD{color:#b34700}
            figure{margin:12px 0;overflow:auto}figcaption{color:#5b6876}
            .legend span{display:inline-block;margin-right:16px}.legend svg{vertical-align:-3px;margin-right:5px}
            footer{margin-top:32px;border-top:1px solid #e1e6eb;padding-top:6px;color:#5b6876}
            @media print{nav{display:none}body{margin:0;max-width:none}tr,figure{break-inside:avoid}h2{break-after:avoid}@page{size:SHEET;margin:12mm}}
            """;

    private static final String PATTERNS = """
            <defs>
            <pattern id="MODIFY" width="1.2" height="1.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.2" height="1.2" fill="#E69F00"/><path d="M0 0V1.2" stroke="#fff" stroke-width=".5"/></pattern>
            <pattern id="DEMOLISH" width="1.2" height="1.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.2" height="1.2" fill="#D55E00"/><path d="M0 0V1.2M0 0H1.2" stroke="#fff" stroke-width=".4"/></pattern>
            <pattern id="SUPPLEMENT" width="1.2" height="1.2" patternUnits="userSpaceOnUse"><rect width="1.2" height="1.2" fill="#009E73"/><circle cx=".6" cy=".6" r=".22" fill="#fff"/></pattern>
            </defs>
            """;

    private final ReportContent content;
    private final PlanMap map;
    private final ReportPdf.Layout layout;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private ReportHtml(ReportContent content, PlanMap map, ReportPdf.Layout layout, Language language) {
        this.content = content;
        this.map = map;
        this.layout = layout;
        this.language = language;
    }

    static String of(ReportContent content, PlanMap map, ReportPdf.Layout layout, Language language) {
        return new ReportHtml(content, map, layout, language).write();
    }

    private String write() {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(text(content.title()));
        out.append("</title><style>")
                .append(STYLE.replace(
                        "SHEET",
                        layout.format() + " " + layout.orientation().name().toLowerCase(Locale.ROOT)))
                .append("</style></head><body>\n<h1>")
                .append(text(content.title()))
                .append("</h1>");
        content.stamp()
                .ifPresent(stamp ->
                        out.append("<p class=\"stamp\">").append(text(stamp)).append("</p>"));
        content.lines().forEach(line -> out.append("<p>").append(text(line)).append("</p>"));
        out.append("<nav>");
        for (int i = 0; i < content.sections().size(); i++) {
            out.append("<a href=\"#s")
                    .append(i)
                    .append("\">")
                    .append(text(content.sections().get(i).title()))
                    .append("</a>");
        }
        out.append("</nav>\n");
        figure();
        for (int i = 0; i < content.sections().size(); i++) {
            section(i, content.sections().get(i));
        }
        out.append("<footer>").append(text(content.footer())).append("</footer></body></html>\n");
        return out.toString();
    }

    private void section(int index, Section section) {
        out.append("<h2 id=\"s")
                .append(index)
                .append("\">")
                .append(text(section.title()))
                .append("</h2>");
        if (!section.note().isEmpty()) {
            out.append("<p>").append(text(section.note())).append("</p>");
        }
        int columns = section.columns().size();
        out.append("<table")
                .append(columns <= 3 ? " class=\"narrow\"" : columns > 10 ? " class=\"wide\"" : "")
                .append("><thead><tr>");
        for (Column column : section.columns()) {
            out.append(column.isNumber() ? "<th class=\"n\">" : "<th>")
                    .append(text(column.title()))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (List<Value> row : section.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Value value = row.get(i);
                out.append("<td class=\"")
                        .append(section.columns().get(i).isNumber() ? "n " : "")
                        .append(value.look())
                        .append("\">")
                        .append(text(value.text()))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        if (section.rows().isEmpty()) {
            out.append("<tr><td class=\"QUIET\" colspan=\"")
                    .append(columns)
                    .append("\">")
                    .append(language.of("无", "none"))
                    .append("</td></tr>");
        }
        out.append("</tbody></table>\n");
    }

    /** The map in millimetres of paper. */
    private void figure() {
        Sheet sheet = Sheet.of(layout.format(), layout.orientation());
        double room = 2 * 12;
        double widthMm = sheet.width() / Sheet.points(1) - room;
        double heightMm = sheet.height() / Sheet.points(1) - room - 20;
        int scale = MapScale.choose(map.box(), widthMm, heightMm, layout.scale(), layout.format());
        Envelope box = map.box();
        double perMetre = 1000.0 / scale;
        double width = box.getWidth() * perMetre + 2 * RIM_MM;
        double height = box.getHeight() * perMetre + 2 * RIM_MM;
        out.append(String.format(
                Locale.ROOT,
                "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" width=\"%.3fmm\" height=\"%.3fmm\" viewBox=\"0 0 %.3f %.3f\">%s",
                text(content.title()),
                width,
                height,
                width,
                height,
                PATTERNS));
        for (PlanMap.Shape shape : map.shapes()) {
            shape(shape, perMetre);
        }
        scaleBar(scale, height);
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.2f 14V3M%.2f 6L%.2f 3L%.2f 6\" fill=\"none\" stroke=\"#1b2530\" stroke-width=\".4\"/><text x=\"%.2f\" y=\"18\" font-size=\"3.4\" text-anchor=\"middle\" fill=\"#1b2530\">%s</text>",
                width - 6,
                width - 7.2,
                width - 6,
                width - 4.8,
                width - 6,
                language.of("北", "N")));
        out.append("</svg>");
        legend(scale);
        out.append("</figure>\n");
    }

    private void shape(PlanMap.Shape shape, double perMetre) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shape.metres().getNumGeometries(); i++) {
            if (shape.metres().getGeometryN(i) instanceof Polygon polygon) {
                path(path, polygon.getExteriorRing(), perMetre);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    path(path, polygon.getInteriorRingN(hole), perMetre);
                }
            } else if (shape.metres().getGeometryN(i) instanceof LineString line) {
                path(path, line, perMetre);
            }
        }
        out.append("<path d=\"").append(path).append("\" ").append(look(shape)).append("/>");
        shape.letterAt().ifPresent(at -> {
            if (Math.sqrt(shape.metres().getArea()) * perMetre > LETTER_MM * 1.7) {
                out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.1f\" text-anchor=\"middle\" fill=\"#1b2530\">%s</text>",
                        x(at.getX(), perMetre),
                        y(at.getY(), perMetre) + LETTER_MM * .36,
                        LETTER_MM,
                        Words.letter(shape.action().get())));
            }
        });
    }

    private static String look(PlanMap.Shape shape) {
        return switch (shape.layer()) {
            case ROAD -> "fill=\"none\" stroke=\"#d5dae0\" stroke-width=\".8\"";
            case NEIGHBOUR -> "fill=\"#eef1f4\" stroke=\"#c9d1d9\" stroke-width=\".1\"";
            case UNIT -> "fill=\"none\" stroke=\"#1b2530\" stroke-width=\".5\" stroke-dasharray=\"2 1\"";
            default ->
                "fill=\"" + fill(shape.action()) + "\" fill-rule=\"evenodd\" stroke=\"#5b6876\" stroke-width=\".15\"";
        };
    }

    private static String fill(Optional<RenewalAction> action) {
        boolean isPlain = action.isEmpty() || action.get() == RenewalAction.RETAIN;
        return isPlain ? "#" + PlanMap.colour(action) : "url(#" + action.get() + ")";
    }

    private void path(StringBuilder path, LineString line, double perMetre) {
        char command = 'M';
        for (Coordinate at : line.getCoordinates()) {
            path.append(String.format(Locale.ROOT, "%c%.2f %.2f", command, x(at.x, perMetre), y(at.y, perMetre)));
            command = 'L';
        }
    }

    private double x(double metres, double perMetre) {
        return RIM_MM + (metres - map.box().getMinX()) * perMetre;
    }

    private double y(double metres, double perMetre) {
        return RIM_MM + (map.box().getMaxY() - metres) * perMetre;
    }

    private void scaleBar(int scale, double height) {
        int metres = MapScale.bar(scale);
        double length = metres * 1000.0 / scale;
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M3 %.2fv2h%.3fv-2\" fill=\"none\" stroke=\"#1b2530\" stroke-width=\".4\" data-metres=\"%d\"/><text x=\"%.2f\" y=\"%.2f\" font-size=\"2.6\" fill=\"#1b2530\">%d m</text>",
                height - 5,
                length,
                metres,
                length + 4,
                height - 3,
                metres));
    }

    private void legend(int scale) {
        out.append("<figcaption class=\"legend\">");
        for (RenewalAction action : RenewalAction.values()) {
            legendItem(Optional.of(action), Words.action(action, language));
        }
        legendItem(Optional.empty(), language.of("未定", "undecided"));
        out.append("<span>1:").append(scale).append("</span></figcaption>");
    }

    private void legendItem(Optional<RenewalAction> action, String name) {
        out.append(
                        "<span><svg width=\"22\" height=\"14\" viewBox=\"0 0 5.8 3.7\"><rect width=\"5.8\" height=\"3.7\" fill=\"")
                .append(fill(action))
                .append("\"/></svg>")
                .append(text(name))
                .append("</span>");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
