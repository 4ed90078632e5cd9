package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.zhibu.standard.AgeGroup;

/**
 * The worked example of ObjectNat (schools of Vasilyevsky Island: 4,101 buildings, 36 schools, minutes between them), whose
 * answers its authors publish. Reads the folder ZHIBU_KNOWN_ANSWERS with vo.gpkg and matrix_time.csv.
 */
@EnabledIfEnvironmentVariable(named = "ZHIBU_KNOWN_ANSWERS", matches = ".+")
class KnownAnswersTest {
    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("ZHIBU_KNOWN_ANSWERS", "."));

    private static double[] column(String layer, String name) throws IOException {
        Process ogr = new ProcessBuilder(
                        "ogr2ogr",
                        "-f",
                        "CSV",
                        "/vsistdout/",
                        FOLDER.resolve("vo.gpkg").toString(),
                        layer,
                        "-select",
                        name,
                        "-lco",
                        "GEOMETRY=NONE")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ogr.getInputStream()))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").replaceAll(",$", ""))
                    .mapToDouble(line -> line.isBlank() ? 0 : Double.parseDouble(line))
                    .toArray();
        }
    }

    private static double[][] minutes() throws IOException {
        try (var lines = Files.lines(FOLDER.resolve("matrix_time.csv"))) {
            return lines.skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(cell -> cell.isBlank() || cell.equals("inf")
                                    ? Double.POSITIVE_INFINITY
                                    : Double.parseDouble(cell))
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    @Test
    void demand_within_ten_and_fifteen_minutes_is_what_objectnat_says() throws IOException {
        double[] demand = column("buildings", "demand");
        double[] capacity = column("services", "capacity");
        GivenDistances distances = new GivenDistances(minutes());
        Map<AgeGroup, long[]> people = new EnumMap<>(AgeGroup.class);
        Map<AgeGroup, BitSet> estimated = new EnumMap<>(AgeGroup.class);
        for (AgeGroup group : AgeGroup.values()) {
            people.put(
                    group,
                    Arrays.stream(demand)
                            .mapToLong(value -> Math.round(value * 1000))
                            .toArray());
            estimated.put(group, new BitSet());
        }
        int[] nowhere = new int[demand.length];
        Arrays.fill(nowhere, -1);
        DemandPoints homes = new DemandPoints(new DemandPoints.Columns(
                IntStream.range(0, demand.length).asLongStream().toArray(),
                new BitSet(),
                Points.of(new double[demand.length], new double[demand.length]),
                nowhere,
                new BitSet(),
                people,
                estimated));
        double[] noArea = new double[capacity.length];
        Arrays.fill(noArea, Double.NaN);
        SupplyPoints schools = new SupplyPoints(new SupplyPoints.Columns(
                IntStream.range(0, capacity.length).asLongStream().toArray(),
                new String[capacity.length],
                Points.of(new double[capacity.length], new double[capacity.length]),
                new int[capacity.length],
                capacity,
                noArea));
        Ground ground = new Ground(homes, Map.of("SCHOOL", schools), AreaTree.of(List.of()), distances);

        assertThat(Arrays.stream(demand).sum()).isEqualTo(29_596);
        assertThat(Arrays.stream(capacity).sum()).isEqualTo(31_142);
        assertThat(within(ground, schools, 10)).isEqualTo(25_146);
        assertThat(within(ground, schools, 15)).isEqualTo(27_147);
        Coverage.Flow ten = Coverage.flow(ground, schools, AgeGroup.ALL, 10);
        Coverage.Flow fifteen = Coverage.flow(ground, schools, AgeGroup.ALL, 15);
        assertThat(ten.served()).isEqualTo(24_469);
        assertThat(fifteen.served()).isEqualTo(27_147);
        // equal shares leave places empty that a flow would fill
        assertThat(ten.servedByShares()).isLessThan(ten.served());
        System.out.println(List.of(ten, fifteen).stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    private static double within(Ground ground, SupplyPoints schools, double minutes) {
        Area everything = ground.areas().area(ground.areas().everything());
        BitSet within = ground.distances().within(schools, ground.distances().nearest(schools), minutes);
        return Coverage.thousandths(ground, everything, AgeGroup.ALL, within) / 1000.0;
    }
}
