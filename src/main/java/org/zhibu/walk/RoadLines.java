package org.zhibu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that may be walked on, in columns: one entry a line, its corners in degrees on WGS 84 one after the other. What may not
 * be walked on is left out by whoever builds it. Immutable.
 */
public final class RoadLines {
    final long[] road;
    final int[] source;
    final int[] first;
    final double[] lon;
    final double[] lat;
    /** Names of the data sets by number. */
    final List<String> sources;

    private RoadLines(long[] road, int[] source, int[] first, double[] lon, double[] lat, List<String> sources) {
        this.road = road;
        this.source = source;
        this.first = first;
        this.lon = lon;
        this.lat = lat;
        this.sources = List.copyOf(sources);
    }

    /** Starts without lines. */
    public static Builder builder() {
        return new Builder();
    }

    public int lines() {
        return road.length;
    }

    public int corners() {
        return lon.length;
    }

    /** Collects lines; to be used by one thread. */
    public static final class Builder {
        private long[] road = new long[64];
        private int[] source = new int[64];
        private int[] first = new int[65];
        private double[] lon = new double[512];
        private double[] lat = new double[512];
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> sources = new ArrayList<>();
        private int lines;
        private int corners;

        private Builder() {}

        /**
         * Begins a line.
         *
         * @param roadId the road it is part of; the parts of one road may be several lines
         * @param dataSet the data set it comes from
         */
        public Builder line(long roadId, String dataSet) {
            if (lines == road.length) {
                road = Arrays.copyOf(road, 2 * lines);
                source = Arrays.copyOf(source, 2 * lines);
                first = Arrays.copyOf(first, 2 * lines + 1);
            }
            road[lines] = roadId;
            source[lines] = numbers.computeIfAbsent(dataSet, name -> {
                sources.add(name);
                return sources.size() - 1;
            });
            first[lines] = corners;
            lines++;
            return this;
        }

        /** Adds a corner to the line begun last; degrees. */
        public Builder corner(double cornerLon, double cornerLat) {
            if (corners == lon.length) {
                lon = Arrays.copyOf(lon, 2 * corners);
                lat = Arrays.copyOf(lat, 2 * corners);
            }
            lon[corners] = cornerLon;
            lat[corners] = cornerLat;
            corners++;
            return this;
        }

        public RoadLines build() {
            int[] starts = Arrays.copyOf(first, lines + 1);
            starts[lines] = corners;
            return new RoadLines(
                    Arrays.copyOf(road, lines),
                    Arrays.copyOf(source, lines),
                    starts,
                    Arrays.copyOf(lon, corners),
                    Arrays.copyOf(lat, corners),
                    sources);
        }
    }
}
