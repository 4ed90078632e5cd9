package org.zhibu.features;

/** A page being written; every text is escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder(4096);

    Html(String title) {
        page.append("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(title))
                .append("</title><link rel=\"icon\" href=\"/css/zhibu.svg\" type=\"image/svg+xml\">")
                .append("<link rel=\"stylesheet\" href=\"/webjars/leaflet/1.9.4/dist/leaflet.css\">")
                .append("<link rel=\"stylesheet\" href=\"/doors/page.css\"></head><body>\n");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(sign);
            }
        }
        return safe.toString();
    }

    static String link(String href, String text) {
        return "<a href=\"" + escaped(href) + "\">" + escaped(text) + "</a>";
    }

    Html tag(String name, String text) {
        return raw("<" + name + ">" + escaped(text) + "</" + name + ">\n");
    }

    /** What is markup already. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** A map of the GeoJSON at an address; a click opens the feature under {@code items} unless that is empty. */
    Html map(String source, String items) {
        return raw("<div id=\"map\" data-source=\"" + escaped(source) + "\" data-items=\"" + escaped(items)
                + "\"></div><script type=\"module\" src=\"/doors/map.js\"></script>\n");
    }

    @Override
    public String toString() {
        return page + "</body></html>\n";
    }
}
