package org.zhibu.wfs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibu.features.Crs;

/**
 * Names of reference systems in WFS. URNs and the addresses of OGC's register mean the order of axes of the authority,
 * {@code EPSG:4326} and the old {@code epsg.xml#4326} the longitude or easting first.
 */
final class SrsName {
    private static final Pattern EPSG = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/|EPSG:|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84 = Pattern.compile(
            "urn:(?:x-)?ogc:def:crs:OGC:[^:]*:CRS84|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/CRS84|CRS:84",
            Pattern.CASE_INSENSITIVE);

    /** What answers are in unless another one is asked for. */
    static final Crs DEFAULT = new Crs(urn(4326), 4326);

    private SrsName() {}

    static String urn(int epsg) {
        return "urn:ogc:def:crs:EPSG::" + epsg;
    }

    /** @param parameter what is wrong if it cannot be used */
    static Crs parse(String name, String parameter) {
        String text = name.strip();
        if (CRS84.matcher(text).matches()) {
            return new Crs(text, Crs.CRS84.srid());
        }
        Matcher matcher = EPSG.matcher(text);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            if (Crs.ofNumber(number).isPresent()) {
                return new Crs(
                        text.toLowerCase(java.util.Locale.ROOT).startsWith("epsg:") ? "EPSG:" + number : text, number);
            }
        }
        throw WfsException.invalid(
                parameter, "The reference system '" + text + "' is not offered; the capabilities list what is.");
    }
}
