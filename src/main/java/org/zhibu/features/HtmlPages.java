package org.zhibu.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The documents of the doors as pages to read, in Chinese and English side by side. */
final class HtmlPages {
    private final Links links;

    HtmlPages(Links links) {
        this.links = links;
    }

    private Html page(String title, Map<String, String> trail) {
        Html page = new Html(title);
        page.raw("<nav>").raw(Html.link(links.to("?f=html"), "织补 Zhibu"));
        trail.forEach((text, href) -> page.raw("<span>›</span>").raw(Html.link(href, text)));
        return page.raw("</nav>\n").tag("h1", title);
    }

    String landing(JsonNode document) {
        Html page = page(document.path("title").asText(), Map.of());
        page.tag("p", document.path("description").asText());
        return linkList(page, document).toString();
    }

    private static Html linkList(Html page, JsonNode document) {
        return page.raw(links(document));
    }

    private static String links(JsonNode document) {
        StringBuilder list = new StringBuilder("<ul>");
        document.path("links")
                .forEach(link -> list.append("<li>")
                        .append(Html.link(
                                link.path("href").asText(), link.path("title").asText()))
                        .append(" <span class=\"unknown\">")
                        .append(Html.escaped(link.path("rel").asText() + " · "
                                + link.path("type").asText()))
                        .append("</span></li>"));
        return list.append("</ul>\n").toString();
    }

    /** Where and when the features of a collection are; nothing while there are none. */
    private static String extent(JsonNode collection) {
        JsonNode extent = collection.path("extent");
        return extent.isMissingNode()
                ? ""
                : "<p>范围 Extent: " + joined(extent.at("/spatial/bbox/0"), ", ") + "<br>时间 Time: "
                        + joined(extent.at("/temporal/interval/0"), " – ") + "</p>";
    }

    private static String systems(JsonNode document) {
        return "<details><summary>坐标系 Reference systems</summary>" + joined(document.path("crs"), "<br>")
                + "</details>\n";
    }

    private static String joined(JsonNode array, String between) {
        StringBuilder text = new StringBuilder();
        array.forEach(item -> text.append(text.isEmpty() ? "" : between).append(Html.escaped(item.asText())));
        return text.toString();
    }

    String conformance(JsonNode document) {
        Html page = page("符合的标准 Conformance", Map.of()).raw("<ul>");
        document.path("conformsTo")
                .forEach(uri -> page.raw("<li>").raw(Html.escaped(uri.asText())).raw("</li>"));
        return page.raw("</ul>").toString();
    }

    String collections(JsonNode document) {
        Html page = page("数据集 Collections", Map.of()).raw("<table><tbody>");
        document.path("collections")
                .forEach(collection -> page.raw("<tr><td>")
                        .raw(Html.link(
                                links.collection(collection.path("id").asText()) + "?f=html",
                                collection.path("title").asText()))
                        .raw("</td><td>")
                        .raw(Html.escaped(collection.path("description").asText()))
                        .raw("</td><td><details><summary>范围与链接 Extent and links</summary>")
                        .raw(extent(collection))
                        .raw(links(collection))
                        .raw("</details></td></tr>"));
        page.raw("</tbody></table>").raw(systems(document));
        return linkList(page, document).toString();
    }

    String styles(JsonNode document) {
        Html page = page("样式 Styles", Map.of()).raw("<table><tbody>");
        document.path("styles").forEach(style -> {
            page.raw("<tr><td>").raw(Html.escaped(style.path("title").asText())).raw("</td><td>");
            style.path("links")
                    .forEach(link -> page.raw(Html.link(
                                    link.path("href").asText(),
                                    link.path("title").asText()))
                            .raw(" "));
            page.raw("</td></tr>");
        });
        return page.raw("</tbody></table>").toString();
    }

    String collection(JsonNode document, Collection collection) {
        String items = links.items(collection.id());
        Html page = page(document.path("title").asText(), trail());
        page.tag("p", document.path("description").asText());
        page.map(items + "?limit=1000&properties=name,code", items).tag("h2", "字段 Fields");
        page.raw("<table><thead><tr><th>名称 Name</th><th>类型 Type</th><th>说明 Description</th></tr></thead><tbody>");
        collection
                .fields()
                .forEach(field -> page.raw("<tr><td>")
                        .raw(Html.escaped(field.name()))
                        .raw("</td><td>")
                        .raw(words(field))
                        .raw("</td><td>")
                        .raw(Html.escaped(field.description()))
                        .raw("</td></tr>"));
        page.raw("</tbody></table>").raw(extent(document)).raw(systems(document));
        return linkList(page.tag("h2", "链接 Links"), document).toString();
    }

    private static String words(Field field) {
        return switch (field.type()) {
            case TEXT -> "文本 text";
            case WHOLE -> "整数 integer";
            case REAL, DECIMAL -> "数值 number";
            case TRUTH -> "是否 yes or no";
            case DAY -> "日期 date";
            case MOMENT -> "时刻 date and time";
        };
    }

    private Map<String, String> trail() {
        return Map.of("数据集 Collections", links.to("/collections?f=html"));
    }

    private Map<String, String> trail(Collection collection) {
        Map<String, String> trail = new java.util.LinkedHashMap<>(trail());
        trail.put(collection.kind().title().both(), links.collection(collection.id()) + "?f=html");
        return trail;
    }

    /** @param source where the map finds the same page as GeoJSON in CRS84 */
    String items(JsonNode page, Collection collection, String source) {
        String items = links.items(collection.id());
        Html html = page(collection.kind().title().both() + " · 要素 Features", trail(collection));
        html.tag(
                "p",
                "共 " + page.path("numberMatched").asText() + " 个，本页 "
                        + page.path("numberReturned").asText() + " 个。 "
                        + "Features: " + page.path("numberMatched").asText() + ", on this page: "
                        + page.path("numberReturned").asText() + ".");
        page.path("links").forEach(link -> {
            String relation = link.path("rel").asText();
            if (relation.equals("next") || relation.equals("prev")) {
                html.raw(Html.link(
                                link.path("href").asText(),
                                relation.equals("next") ? "下一页 Next page" : "上一页 Previous page"))
                        .raw(" ");
            }
        });
        downloads(html, page);
        html.map(source, items).raw("<div class=\"wide\"><table><thead><tr><th>id</th>");
        List<String> names = new java.util.ArrayList<>();
        page.path("features").path(0).path("properties").fieldNames().forEachRemaining(names::add);
        names.forEach(name -> html.raw("<th>").raw(Html.escaped(name)).raw("</th>"));
        html.raw("</tr></thead><tbody>");
        page.path("features").forEach(feature -> {
            String id = feature.path("id").asText();
            html.raw("<tr><td>")
                    .raw(Html.link(items + "/" + id + "?f=html", id))
                    .raw("</td>");
            names.forEach(name -> html.raw("<td>")
                    .raw(value(feature.path("properties").path(name), collection))
                    .raw("</td>"));
            html.raw("</tr>\n");
        });
        html.raw("</tbody></table></div>").tag("h2", "链接 Links");
        return linkList(html, page).toString();
    }

    private static void downloads(Html html, JsonNode page) {
        html.raw("<p>全部下载 Download all:");
        page.path("links").forEach(link -> {
            if (link.path("rel").asText().equals(Links.FILE)) {
                ItemsResource.FORMATS_OF_MANY.stream()
                        .filter(form ->
                                form.mediaType().equals(link.path("type").asText()))
                        .forEach(form ->
                                html.raw(" ").raw(Html.link(link.path("href").asText(), form.title())));
            }
        });
        html.raw("</p>");
    }

    String feature(JsonNode feature, Collection collection) {
        String id = feature.path("id").asText();
        String address = links.items(collection.id()) + "/" + id;
        String name = feature.path("properties").path("name").asText("");
        Html html = page(
                collection.kind().title().both() + " " + id + " " + (name.equals("null") ? "" : name),
                trail(collection));
        html.map(address + "?f=json", "").raw("<table><tbody>");
        collection
                .fields()
                .forEach(field -> html.raw("<tr><th>")
                        .raw(Html.escaped(field.name()))
                        .raw("</th><td>")
                        .raw(value(feature.path("properties").path(field.name()), collection))
                        .raw("</td><td class=\"unknown\">")
                        .raw(Html.escaped(field.description()))
                        .raw("</td></tr>\n"));
        html.raw("</tbody></table>").tag("h2", "链接 Links");
        return linkList(html, feature).toString();
    }

    /** What is not there is unknown of places; of plans it is not decided, or does not apply. */
    private static String value(JsonNode value, Collection collection) {
        String nothing = collection.kind() == PublicCollection.PLAN_ASSIGNMENTS ? "—" : "未知 unknown";
        return value.isNull() || value.isMissingNode()
                ? "<span class=\"unknown\">" + nothing + "</span>"
                : Html.escaped(value.asText());
    }

    String schema(JsonNode document, Collection collection) {
        Html html = page(collection.kind().title().both() + " · 字段 Fields", trail(collection));
        html.raw("<table><tbody>");
        document.path("properties")
                .properties()
                .forEach(field -> html.raw("<tr><th>")
                        .raw(Html.escaped(field.getKey()))
                        .raw("</th><td>")
                        .raw(Html.escaped(field.getValue().path("type").asText("")))
                        .raw("</td><td>")
                        .raw(Html.escaped(field.getValue().path("description").asText("")))
                        .raw("</td></tr>"));
        return html.raw("</tbody></table>").toString();
    }

    String api(JsonNode document) {
        Html html = page(document.at("/info/title").asText() + " API", Map.of());
        html.tag("p", document.at("/info/description").asText());
        document.path("paths").properties().forEach(path -> {
            html.tag("h2", path.getKey()).raw("<ul>");
            path.getValue()
                    .properties()
                    .forEach(operation -> html.raw("<li><b>")
                            .raw(Html.escaped(operation.getKey().toUpperCase(java.util.Locale.ROOT)))
                            .raw("</b> ")
                            .raw(Html.escaped(
                                    operation.getValue().path("summary").asText()))
                            .raw("</li>"));
            html.raw("</ul>");
        });
        return html.toString();
    }
}
