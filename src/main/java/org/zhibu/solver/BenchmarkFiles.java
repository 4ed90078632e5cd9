package org.zhibu.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhibu.location.ClassicInstance;

/** Readers of public benchmark formats; numbers are separated by blanks or commas. */
final class BenchmarkFiles {
    private BenchmarkFiles() {}

    /** OR-Library p-median: nodes, edges, p; then edges i j cost, the last of a pair counts; distances along shortest ways. */
    static ClassicInstance pmed(Path file) throws IOException {
        double[] numbers = numbers(file);
        require(numbers.length >= 3, file, "begins with nodes, edges and p");
        int nodes = (int) numbers[0];
        int edges = (int) numbers[1];
        require(numbers.length >= 3 + 3 * edges, file, "has fewer than " + edges + " edges");
        double[][] way = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(way[i], Double.POSITIVE_INFINITY);
            way[i][i] = 0;
        }
        for (int edge = 0; edge < edges; edge++) {
            int from = (int) numbers[3 + 3 * edge] - 1;
            int to = (int) numbers[4 + 3 * edge] - 1;
            require(from >= 0 && from < nodes && to >= 0 && to < nodes, file, "edge " + edge + " has no such node");
            way[from][to] = numbers[5 + 3 * edge];
            way[to][from] = way[from][to];
        }
        for (int over = 0; over < nodes; over++) {
            for (int from = 0; from < nodes; from++) {
                double first = way[from][over];
                for (int to = 0; to < nodes && first < Double.POSITIVE_INFINITY; to++) {
                    way[from][to] = Math.min(way[from][to], first + way[over][to]);
                }
            }
        }
        long[] people = new long[nodes];
        Arrays.fill(people, 1000);
        return new ClassicInstance(way, people, new long[0], new long[0], way);
    }

    /** p of an OR-Library p-median file. */
    static int p(Path file) throws IOException {
        return (int) numbers(file)[2];
    }

    /** Rows of sites with a distance to each point; people, capacities and costs in files of their own, one a line. */
    static ClassicInstance matrix(Path file, CommandOptions options) throws IOException {
        double[][] distance = lines(file, line -> true).map(Line::numbers).toArray(double[][]::new);
        require(distance.length > 0, file, "is empty");
        long[] people = thousandths(options, "people");
        if (people.length == 0) {
            people = new long[distance[0].length];
            Arrays.fill(people, 1000);
        }
        long[] cost = options.has("cost")
                ? Arrays.stream(numbers(Path.of(options.text("cost"))))
                        .mapToLong(Math::round)
                        .toArray()
                : new long[0];
        double[][] between = distance.length == people.length ? distance : new double[0][];
        return new ClassicInstance(distance, people, cost, thousandths(options, "capacity"), between);
    }

    private static long[] thousandths(CommandOptions options, String name) throws IOException {
        return options.has(name)
                ? Arrays.stream(numbers(Path.of(options.text(name))))
                        .mapToLong(value -> Math.round(value * 1000))
                        .toArray()
                : new long[0];
    }

    /** Lines distance, site, point, people under a heading, as spopt's example has them. */
    static ClassicInstance list(Path file) throws IOException {
        Map<String, Integer> sites = new LinkedHashMap<>();
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<Integer, Long> people = new LinkedHashMap<>();
        List<Line> lines = lines(file, line -> true).toList();
        require(
                !lines.isEmpty() && lines.get(0).cells()[0].equalsIgnoreCase("distance"),
                file,
                "begins with a heading whose first column is distance: distance, site, point, people");
        List<Line> data = lines.subList(1, lines.size());
        for (Line line : data) {
            require(
                    line.cells().length >= 4,
                    file,
                    "line " + line.number() + " needs distance, site, point and people");
            sites.putIfAbsent(line.cells()[1], sites.size());
            points.putIfAbsent(line.cells()[2], points.size());
            people.put(points.get(line.cells()[2]), Math.round(line.value(3) * 1000));
        }
        double[][] distance = new double[sites.size()][points.size()];
        Arrays.stream(distance).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        data.forEach(line -> distance[sites.get(line.cells()[1])][points.get(line.cells()[2])] = line.value(0));
        return ClassicInstance.of(
                distance, people.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Lines x, y, people[, cost][, capacity]; sites x, y[, cost][, capacity] in a file of their own or the points. */
    static ClassicInstance coordinates(Path file, CommandOptions options) throws IOException {
        double[][] points = rows(file);
        boolean own = options.has("sites");
        double[][] sites = own ? rows(Path.of(options.text("sites"))) : points;
        int extra = own ? 2 : 3;
        require(points.length > 0 && sites.length > 0, file, "has no lines");
        double[][] distance = distances(sites, points);
        return new ClassicInstance(
                distance,
                Arrays.stream(points)
                        .mapToLong(point -> point.length > 2 ? Math.round(point[2] * 1000) : 1000)
                        .toArray(),
                sites[0].length > extra
                        ? Arrays.stream(sites)
                                .mapToLong(site -> Math.round(site[extra]))
                                .toArray()
                        : new long[0],
                sites[0].length > extra + 1
                        ? Arrays.stream(sites)
                                .mapToLong(site -> Math.round(site[extra + 1] * 1000))
                                .toArray()
                        : new long[0],
                own ? distances(sites, sites) : distance);
    }

    private static double[][] distances(double[][] from, double[][] to) {
        return Arrays.stream(from)
                .map(a -> Arrays.stream(to)
                        .mapToDouble(b -> Math.hypot(a[0] - b[0], a[1] - b[1]))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Sites and customers, then x y cost of each site and x y demand of each customer: Cordeau, Furini and Ljubić. */
    static CoverFile bds(Path file) throws IOException {
        double[] numbers = numbers(file);
        require(numbers.length >= 2, file, "begins with the numbers of sites and customers");
        int sites = (int) numbers[0];
        int customers = (int) numbers[1];
        require(numbers.length >= 2 + 3 * (sites + customers), file, "has fewer lines than it says");
        double[][] all = new double[sites + customers][];
        Arrays.setAll(all, i -> Arrays.copyOfRange(numbers, 2 + 3 * i, 5 + 3 * i));
        return new CoverFile(Arrays.copyOf(all, sites), Arrays.copyOfRange(all, sites, sites + customers));
    }

    private static double[][] rows(Path file) throws IOException {
        return lines(file, line -> !Character.isLetter(line.strip().charAt(0)))
                .map(Line::numbers)
                .toArray(double[][]::new);
    }

    /** A line of a file, cut into cells; numbered from 1. */
    private record Line(Path file, int number, String[] cells) {
        double value(int cell) {
            return BenchmarkFiles.number(file, number, cells[cell]);
        }

        double[] numbers() {
            return IntStream.range(0, cells.length).mapToDouble(this::value).toArray();
        }
    }

    private static Stream<Line> lines(Path file, Predicate<String> wanted) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && wanted.test(lines.get(i)))
                .mapToObj(i -> new Line(file, i + 1, cells(lines.get(i))));
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.strip().split("[,;\\s]+"))
                .map(cell -> cell.replace("\"", ""))
                .toArray(String[]::new);
    }

    private static double number(Path file, int line, String cell) {
        try {
            double value = switch (cell.toLowerCase(Locale.ROOT)) {
                case "inf", "infinity", "∞" -> Double.POSITIVE_INFINITY;
                default -> Double.parseDouble(cell);
            };
            require(!Double.isNaN(value), file, "line " + line + ": " + cell + " is no number");
            return value;
        } catch (NumberFormatException otherwise) {
            throw new IllegalArgumentException(file + " line " + line + ": " + cell + " is no number", otherwise);
        }
    }

    private static double[] numbers(Path file) throws IOException {
        double[] numbers = new double[1024];
        int count = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            StreamTokenizer tokens = new StreamTokenizer(reader);
            tokens.resetSyntax();
            tokens.wordChars('!', '~');
            tokens.whitespaceChars(0, ' ');
            tokens.whitespaceChars(',', ',');
            while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = number(file, tokens.lineno(), tokens.sval);
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private static void require(boolean holds, Path file, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(file + " " + otherwise);
        }
    }
}
