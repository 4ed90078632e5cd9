package org.zhibu.features;

import java.util.List;
import org.zhibu.filter.ValueType;

/**
 * Service circles of all communities as a relation. Each is drawn on an azimuthal equidistant plane around its community,
 * where distances of some kilometres are true to 1e-7, with the 320 corners that circles have elsewhere in the service.
 */
final class CircleSource {
    static final double RADIUS_METRES = 3000;

    static final String SQL = """
            (SELECT id, xmin, version, name, code, %1$s::float8 AS radius_m, updated_at,
                    ST_Multi(ST_Transform(ST_Buffer(ST_Transform(c.geom, plane), %1$s, 80), plane, 4326)) AS geom
             FROM community c,
                  LATERAL (SELECT format('+proj=aeqd +lat_0=%%s +lon_0=%%s +ellps=WGS84 +units=m +no_defs',
                                         ST_Y(c.point), ST_X(c.point)) AS plane) p) AS service_circle""".formatted(RADIUS_METRES);

    static final List<Field> FIELDS = List.of(
            new Field("version", "version", ValueType.WHOLE, "Counts the changes of the community", true, List.of()),
            new Field("name", "name", ValueType.TEXT, "Name of the community (小区名称); null = unknown", false, List.of()),
            new Field(
                    "code",
                    "code",
                    ValueType.TEXT,
                    "Number or code of the community (编号); null = unknown",
                    false,
                    List.of()),
            new Field(
                    "radiusM",
                    "radius_m",
                    ValueType.REAL,
                    "Metres from the outline of the community to the circle (半径)",
                    true,
                    List.of()),
            new Field(
                    "updatedAt",
                    "updated_at",
                    ValueType.MOMENT,
                    "Moment of the last change of the community",
                    true,
                    List.of()));

    private CircleSource() {}
}
