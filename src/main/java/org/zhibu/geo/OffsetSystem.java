package org.zhibu.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The two offset systems of public web maps in China. */
enum OffsetSystem implements ReferenceSystem {
    GCJ_02("GCJ-02", "GCJ-02 (offset degrees of public maps in mainland China)", Gcj02::fromWgs84, Gcj02::toWgs84),
    BD_09("BD-09", "BD-09 (offset degrees of Baidu maps)", Bd09::fromWgs84, Bd09::toWgs84);

    private final String code;
    private final String title;
    private final transient PointMap forward;
    private final transient PointMap backward;

    OffsetSystem(String code, String title, PointMap forward, PointMap backward) {
        this.code = code;
        this.title = title;
        this.forward = forward;
        this.backward = backward;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isProjected() {
        return false;
    }

    @Override
    public boolean isNorthFirst() {
        return false;
    }

    @Override
    public Optional<Geometry> boxToStored(Envelope box) {
        Envelope clipped = box.intersection(new Envelope(-180, 180, -90, 90));
        return clipped.isNull() ? Optional.empty() : Optional.of(toStored(Geometries.FACTORY.toGeometry(clipped)));
    }

    @Override
    public void toStored(double[] xy) {
        LonLat.requireOnEarth(xy[0], xy[1]);
        backward.apply(xy);
    }

    @Override
    public void fromStored(double[] lonLat) {
        forward.apply(lonLat);
    }
}
