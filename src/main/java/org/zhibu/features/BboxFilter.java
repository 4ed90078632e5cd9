package org.zhibu.features;

import org.locationtech.jts.geom.Geometry;
import org.zhibu.filter.Filter;
import org.zhibu.filter.Ground;
import org.zhibu.problem.QueryParameters;

/**
 * A box as a condition: features that have a point in common with it. Numbers stand in the order of the axes of their
 * reference system. A box of degrees whose western longitude is the greater one runs over the line at 180 degrees.
 */
public final class BboxFilter {
    private BboxFilter() {}

    /** @param text four numbers, or six with heights, which are left out */
    public static Filter of(String text, Crs crs) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw Boxes.bad("it has " + parts.length + " numbers, not 4 or 6");
        }
        double[] numbers = new double[parts.length];
        for (int index = 0; index < parts.length; index++) {
            numbers[index] = QueryParameters.parse("bbox", parts[index].strip());
        }
        int upper = parts.length / 2;
        if (parts.length == 6 && numbers[2] > numbers[5]) {
            throw Boxes.bad("its lower height is greater than its upper one");
        }
        Geometry box = Boxes.of(numbers[0], numbers[1], numbers[upper], numbers[upper + 1], crs);
        return new Filter.Spatial(Filter.SpatialOperator.INTERSECTS, new Ground.Own(), new Ground.Shape(box));
    }
}
