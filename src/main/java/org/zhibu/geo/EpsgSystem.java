package org.zhibu.geo;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

/** A system of the EPSG register, by GeoTools; see {@link ReferenceSystem}. */
record EpsgSystem(
        int epsg,
        String title,
        boolean isProjected,
        boolean isNorthFirst,
        EpsgArea area,
        Envelope plane,
        MathTransform toDegrees,
        MathTransform fromDegrees)
        implements ReferenceSystem {
    /** Pieces of the longer side of a box whose edges are curves in degrees. */
    private static final int STEPS = 64;

    static EpsgSystem of(int epsg) {
        CoordinateReferenceSystem crs = decode(epsg);
        requireUsable(epsg, crs);
        try {
            boolean asWgs84 = datum(crs).contains("CHINA 2000") || datum(crs).contains("CHINA_2000");
            MathTransform toDegrees = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, asWgs84);
            EpsgArea area = EpsgArea.of(crs);
            return new EpsgSystem(
                    epsg,
                    crs.getName().getCode(),
                    crs instanceof ProjectedCRS,
                    isNorthFirst(epsg),
                    area,
                    area.onPlane(toDegrees.inverse()),
                    toDegrees,
                    toDegrees.inverse());
        } catch (FactoryException | TransformException e) {
            throw unusable(epsg, "there is no public way from it to WGS 84");
        }
    }

    @Override
    public String code() {
        return "EPSG:" + epsg;
    }

    @Override
    public void toStored(double[] xy) {
        double x = xy[0];
        double y = xy[1];
        if (!isProjected) {
            LonLat.requireOnEarth(x, y);
        }
        if (!toPlaceInArea(xy)) {
            throw new GeometryProblem(
                    Reason.NOT_IN_REFERENCE_SYSTEM,
                    String.format(Locale.ROOT, "x %s, y %s is no position in %s (%s). ", x, y, code(), title)
                            + hint(x, y));
        }
    }

    @Override
    public void fromStored(double[] lonLat) {
        double lon = lonLat[0];
        double lat = lonLat[1];
        if ((isProjected && !area.holds(lon, lat)) || !transformed(fromDegrees, lonLat)) {
            String zone = Srid.isGaussKruegerByMeridian(epsg) && lon >= 73.5 && lon < 136.5
                    ? " Use EPSG:" + Srid.gaussKruegerZoneFor(lon) + " there."
                    : "";
            throw new GeometryProblem(
                    Reason.NOT_IN_REFERENCE_SYSTEM,
                    String.format(
                            Locale.ROOT,
                            "longitude %s, latitude %s is outside %s (%s).%s",
                            lon,
                            lat,
                            code(),
                            title,
                            zone),
                    LonLat.find(lon, lat));
        }
    }

    private String hint(double x, double y) {
        if (isProjected && toPlaceInArea(new double[] {y, x})) {
            return "Easting and northing look exchanged: store the easting first.";
        }
        if (Srid.isGaussKruegerByMeridian(epsg) && x >= 25e6 && x < 46e6) {
            return "The easting carries a zone number: use EPSG:"
                    + Srid.prefixedTwin(Srid.gaussKruegerOfZone((int) (x / 1e6))) + ".";
        }
        return "Check which reference system the file is in.";
    }

    private boolean toPlaceInArea(double[] xy) {
        if (isProjected && !plane.contains(xy[0], xy[1])) {
            return false;
        }
        return transformed(toDegrees, xy)
                && LonLat.isOnEarth(xy[0], xy[1])
                && (!isProjected || area.holds(xy[0], xy[1]));
    }

    static boolean transformed(MathTransform transform, double[] xy) {
        try {
            transform.transform(xy, 0, xy, 0, 1);
            return Double.isFinite(xy[0]) && Double.isFinite(xy[1]);
        } catch (TransformException e) {
            return false;
        }
    }

    private static CoordinateReferenceSystem decode(int epsg) {
        try {
            return CRS.decode("EPSG:" + epsg, true);
        } catch (FactoryException e) {
            throw new GeometryProblem(
                    Reason.UNKNOWN_REFERENCE_SYSTEM,
                    "EPSG:" + epsg
                            + " is not in the register: look the number up, for instance EPSG:4548 for CGCS2000 / 117 E.");
        }
    }

    private static boolean isNorthFirst(int epsg) throws FactoryException {
        return CRS.getAxisOrder(CRS.decode("EPSG:" + epsg, false)) == CRS.AxisOrder.NORTH_EAST;
    }

    @Override
    public Optional<Geometry> boxToStored(Envelope box) {
        Envelope clipped = box.intersection(isProjected ? plane : new Envelope(-180, 180, -90, 90));
        if (clipped.isNull()) {
            return Optional.empty();
        }
        Geometry outline = Geometries.FACTORY.toGeometry(clipped);
        double side = Math.max(clipped.getWidth(), clipped.getHeight());
        if (isProjected && side > 0) {
            outline = Densifier.densify(outline, side / STEPS);
        }
        boolean[] lost = {false};
        PointMap map = xy -> lost[0] |= !transformed(toDegrees, xy);
        Geometry stored = map.on(outline, Srid.STORED);
        return lost[0] ? Optional.empty() : Optional.of(stored);
    }

    private static void requireUsable(int epsg, CoordinateReferenceSystem crs) {
        boolean flat = crs instanceof GeographicCRS || crs instanceof ProjectedCRS;
        if (!flat || crs.getCoordinateSystem().getDimension() != 2) {
            throw unusable(epsg, "it is not a system of two horizontal coordinates");
        }
        String datum = datum(crs);
        if (datum.contains("XIAN") || datum.contains("BEIJING")) {
            throw unusable(
                    epsg,
                    "the parameters from " + crs.getName().getCode() + " to CGCS2000 are not public; "
                            + "have the data converted to CGCS2000 with local control points");
        }
    }

    private static String datum(CoordinateReferenceSystem crs) {
        return ((SingleCRS) crs).getDatum().getName().getCode().toUpperCase(Locale.ROOT);
    }

    private static GeometryProblem unusable(int epsg, String why) {
        return new GeometryProblem(
                Reason.UNUSABLE_REFERENCE_SYSTEM,
                "EPSG:" + epsg + " cannot be used: " + why + ". Give the data in CGCS2000 or WGS 84.");
    }
}
