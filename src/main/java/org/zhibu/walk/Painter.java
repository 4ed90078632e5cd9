package org.zhibu.walk;

import java.util.Arrays;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Paints stretches of ways {@link #HALF_WIDTH} metres to each side on a raster of distances and draws the contour. Cells are so
 * small that every stretch lies inside: the corners of its cell are nearer to it than half the width.
 */
final class Painter implements Catchment.StretchVisitor {
    static final double HALF_WIDTH = 25;
    static final double CELL = 12.5;

    private final double lon;
    private final double lat;
    private final Scale scale;
    /** Ends of straight parts in metres around the place: x, y, x, y. */
    private final Doubles parts = new Doubles(4096);

    Painter(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        this.scale = Scale.at(lat);
    }

    @Override
    public void visit(Graph graph, int edge, double fromMetres, double toMetres) {
        for (int point = graph.shape[edge]; point + 1 < graph.shape[edge + 1]; point++) {
            double first = graph.along[point];
            double last = graph.along[point + 1];
            double low = Math.max(first, fromMetres);
            double high = Math.min(last, toMetres);
            if (low <= high) {
                double whole = Math.max(last - first, Double.MIN_NORMAL);
                end(graph, point, (low - first) / whole);
                end(graph, point, (high - first) / whole);
            }
        }
    }

    private void end(Graph graph, int point, double t) {
        part(
                graph.lon[point] + t * (graph.lon[point + 1] - graph.lon[point]),
                graph.lat[point] + t * (graph.lat[point + 1] - graph.lat[point]));
    }

    private void part(double atLon, double atLat) {
        parts.add((atLon - lon) * scale.lon());
        parts.add((atLat - lat) * scale.lat());
    }

    /** The straight link from the place to its way, as far as the limit goes. */
    void link(double metres, double limit, Graph graph, int edge, double along) {
        int point = graph.shape[edge];
        while (point + 2 < graph.shape[edge + 1] && graph.along[point + 1] < along) {
            point++;
        }
        double whole = Math.max(graph.along[point + 1] - graph.along[point], Double.MIN_NORMAL);
        double t = (along - graph.along[point]) / whole;
        double share = metres <= limit ? 1 : limit / metres;
        part(lon, lat);
        part(
                lon + share * (graph.lon[point] + t * (graph.lon[point + 1] - graph.lon[point]) - lon),
                lat + share * (graph.lat[point] + t * (graph.lat[point + 1] - graph.lat[point]) - lat));
    }

    MultiPolygon polygon() {
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        for (int i = 0; i < parts.size; i += 2) {
            west = Math.min(west, parts.get(i));
            east = Math.max(east, parts.get(i));
            south = Math.min(south, parts.get(i + 1));
            north = Math.max(north, parts.get(i + 1));
        }
        double margin = HALF_WIDTH + 2 * CELL;
        west -= margin;
        south -= margin;
        int columns = (int) Math.ceil((east + margin - west) / CELL) + 1;
        int rows = (int) Math.ceil((north + margin - south) / CELL) + 1;
        double[] square = new double[columns * rows];
        Arrays.fill(square, Double.POSITIVE_INFINITY);
        for (int i = 0; i < parts.size; i += 4) {
            paint(square, columns, rows, west, south, i);
        }
        double originLon = lon + west / scale.lon();
        double originLat = lat + south / scale.lat();
        return new Contour(square, columns, rows, HALF_WIDTH, CELL)
                .polygon(x -> originLon + x / scale.lon(), y -> originLat + y / scale.lat());
    }

    /** Lowers the squares of the distances of the corners near one straight part. */
    private void paint(double[] square, int columns, int rows, double west, double south, int i) {
        double ax = parts.get(i) - west;
        double ay = parts.get(i + 1) - south;
        double dx = parts.get(i + 2) - west - ax;
        double dy = parts.get(i + 3) - south - ay;
        double length = dx * dx + dy * dy;
        double reach = HALF_WIDTH + CELL;
        int firstColumn = (int) Math.max(0, Math.ceil((Math.min(ax, ax + dx) - reach) / CELL));
        int lastColumn = (int) Math.min(columns - 1, Math.floor((Math.max(ax, ax + dx) + reach) / CELL));
        int firstRow = (int) Math.max(0, Math.ceil((Math.min(ay, ay + dy) - reach) / CELL));
        int lastRow = (int) Math.min(rows - 1, Math.floor((Math.max(ay, ay + dy) + reach) / CELL));
        for (int row = firstRow; row <= lastRow; row++) {
            double py = row * CELL - ay;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column * CELL - ax;
                double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distance = ex * ex + ey * ey;
                int at = row * columns + column;
                if (distance < square[at]) {
                    square[at] = distance;
                }
            }
        }
    }
}
