package org.zhibu.circle;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Buildings by year of completion. The limits follow practice: before 1980, the eighties, to the end of 2000 (the limit of
 * an old community 老旧小区), to 2010, later.
 */
public final class AgeClasses {
    static final int LAST_YEAR_OF_OLD = 2000;
    private static final List<String> CODES =
            List.of("BEFORE_1980", "1980_1989", "1990_2000", "2001_2010", "AFTER_2010", "UNKNOWN");
    private static final int[] LAST_YEARS = {1979, 1989, LAST_YEAR_OF_OLD, 2010, Integer.MAX_VALUE};

    private final int[] counts = new int[CODES.size()];
    private final double[] floorAreas = new double[CODES.size()];

    /** A building; NaN for what is not known. */
    public void add(double year, double floorArea) {
        int index = CODES.size() - 1;
        if (!Double.isNaN(year)) {
            index = 0;
            while (year > LAST_YEARS[index]) {
                index++;
            }
        }
        counts[index]++;
        floorAreas[index] += Double.isNaN(floorArea) ? 0 : floorArea;
    }

    public List<CircleContents.AgeClass> toList() {
        return IntStream.range(0, CODES.size())
                .mapToObj(index ->
                        new CircleContents.AgeClass(CODES.get(index), counts[index], Rounded.area(floorAreas[index])))
                .toList();
    }
}
