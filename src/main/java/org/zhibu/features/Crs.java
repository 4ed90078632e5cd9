package org.zhibu.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.zhibu.filter.FilterCrs;
import org.zhibu.geo.Checked;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.geo.ReferenceSystem;
import org.zhibu.geo.Srid;
import org.zhibu.problem.ProblemException;

/**
 * A reference system that features are asked for in, with the order of axes its authority wants.
 *
 * @param uri the name in OGC's register
 */
public record Crs(String uri, int srid) implements FilterCrs {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String SHORT = "EPSG:";
    private static final int WEB_MERCATOR = 3857;
    /** At the diagonal: x becomes y. */
    private static final AffineTransformation MIRROR = new AffineTransformation(0, 1, 0, 1, 0, 0);

    private static final Map<Integer, ReferenceSystem> SYSTEMS = new ConcurrentHashMap<>();

    /** WGS 84, longitude first: what the database stores. */
    public static final Crs CRS84 = new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Srid.STORED);

    /** CRS84 first, then WGS 84, CGCS2000, Web Mercator and the zones of CGCS2000 without and with number. */
    public static final List<Crs> ALL = all();

    private static List<Crs> all() {
        List<Crs> all = new ArrayList<>(List.of(CRS84, epsg(Srid.STORED), epsg(Srid.CGCS2000), epsg(WEB_MERCATOR)));
        for (double meridian = 75; meridian <= 135; meridian += 3) {
            all.add(epsg(Srid.gaussKruegerZoneFor(meridian)));
        }
        for (double meridian = 75; meridian <= 135; meridian += 3) {
            all.add(epsg(Srid.prefixedTwin(Srid.gaussKruegerZoneFor(meridian))));
        }
        return List.copyOf(all);
    }

    private static Crs epsg(int number) {
        return new Crs(EPSG + number, number);
    }

    /** By the name in OGC's register. */
    public static Optional<Crs> find(String uri) {
        return ALL.stream().filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    /** By EPSG number. */
    public static Optional<Crs> ofNumber(int number) {
        return find(EPSG + number);
    }

    public boolean isStored() {
        return srid == Srid.STORED;
    }

    /** The same system under the short name that means the longitude or easting first. */
    public Crs eastFirst() {
        return new Crs(SHORT + srid, srid);
    }

    /** A geometry as it is read from the database, in the order of the axes. */
    Geometry inAxisOrder(Geometry geometry) {
        return isNorthFirst() ? MIRROR.transform(geometry) : geometry;
    }

    /**
     * Whether the latitude or northing stands first on the wire: as the authority has it, unless the name is one of the
     * old short ones.
     */
    public boolean isNorthFirst() {
        boolean eastFirst = uri.startsWith(SHORT)
                || uri.contains("epsg.xml#")
                || uri.toUpperCase(Locale.ROOT).contains("CRS84");
        return !eastFirst && system().isNorthFirst();
    }

    /** Decimals that are a centimetre in degrees, a tenth of a millimetre in metres. */
    public int decimals() {
        return isStored() || srid == Srid.CGCS2000 ? 7 : 4;
    }

    ReferenceSystem system() {
        return SYSTEMS.computeIfAbsent(srid, number -> ReferenceSystem.parse("EPSG:" + number));
    }

    /** Whether positions are degrees, so that a box may run over the line at 180. */
    boolean isDegrees() {
        return isStored() || srid == Srid.CGCS2000;
    }

    /** A geometry in the order of the axes as one in EPSG:4326, longitude first; it is not checked. */
    public Geometry toStored(Geometry written) {
        Geometry eastFirst = inAxisOrder(written);
        return isStored() ? eastFirst : system().toStored(eastFirst);
    }

    @Override
    public Geometry shape(Geometry written) {
        try {
            Checked checked = Geometries.checked(toStored(written));
            return checked.orThrow();
        } catch (GeometryProblem e) {
            throw ProblemException.badParameter(
                    "filter", "The filter cannot be used: a geometry of it is unusable: " + e.detail());
        }
    }

    @Override
    public Geometry box(double first1, double second1, double first2, double second2) {
        return Boxes.of(first1, second1, first2, second2, this);
    }
}
