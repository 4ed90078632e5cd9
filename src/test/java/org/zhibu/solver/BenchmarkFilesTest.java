package org.zhibu.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.location.Classic;
import org.zhibu.location.ClassicInstance;
import org.zhibu.location.ClassicProblem;
import org.zhibu.location.Deadline;
import org.zhibu.location.Limits;
import org.zhibu.location.Search;
import org.zhibu.location.Solution;

class BenchmarkFilesTest {
    private static final Limits LIMITS = new Limits(Deadline.NEVER, 1, 50, 0);

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    /** A path 1 – 2 – 3 – 4 with lengths 2, 3, 4 (the first edge given twice, 9 then 2): one median at 2 or 3 costs 12. */
    @Test
    void an_or_library_file_becomes_shortest_ways() throws IOException {
        Path file = file(" 4 4 1\n 1 2 9\n 2 1 2\n 2 3 3\n 3 4 4\n");
        ClassicInstance instance = BenchmarkFiles.pmed(file);
        assertThat(instance.distance()[0]).containsExactly(0, 2, 5, 9);
        assertThat(BenchmarkFiles.p(file)).isEqualTo(1);
        assertThat(Classic.solve(instance, new ClassicProblem.Median(1), LIMITS, () -> false, Optional.empty())
                        .objective())
                .hasValue(12);
        assertThatThrownBy(() -> BenchmarkFiles.pmed(file("4 4 1 1 2 9"))).hasMessageContaining("fewer than 4 edges");
    }

    /** Radius 5 at (0,0), cost 3, reaches (3,4) at exactly 5 with 7 people; (6,0) with 9 is reached from (9,0), cost 4, only. */
    @Test
    void a_covering_file_becomes_a_siting() throws IOException {
        CoverFile cover = BenchmarkFiles.bds(file("2 2\n0 0 3\n9 0 4\n3 4 7\n6 0 9\n"));
        Solution four = Search.solve(
                cover.model(new ClassicProblem.CoverMostForBudget(5, 4)),
                LIMITS,
                progress -> {},
                () -> false,
                Optional.empty());
        assertThat(four.objective()).isEqualTo(9_000_000);
        Solution both = Search.solve(
                cover.model(new ClassicProblem.CoverMost(5, 2)), LIMITS, progress -> {}, () -> false, Optional.empty());
        assertThat(both.objective()).isEqualTo(16_000_000);
    }

    @Test
    void matrix_list_and_coordinates_say_the_same() throws IOException {
        CommandOptions options = new CommandOptions(Map.of());
        double[][] distance = {{0, 5}, {Double.POSITIVE_INFINITY, 2}};
        assertThat(BenchmarkFiles.matrix(file("0, 5\ninf, 2\n"), options).distance())
                .isDeepEqualTo(distance);
        ClassicInstance list = BenchmarkFiles.list(file("distance,site,point,people\n0,a,x,4\n5,a,y,6.5\n2,b,y,6.5\n"));
        assertThat(list.distance()).isDeepEqualTo(distance);
        assertThat(list.people()).containsExactly(4_000, 6_500);
        ClassicInstance places = BenchmarkFiles.coordinates(file("x,y,people\n0,0,4\n3,4,6\n"), options);
        assertThat(places.distance()).isDeepEqualTo(new double[][] {{0, 5}, {5, 0}});
        assertThat(places.people()).containsExactly(4_000, 6_000);
    }

    @Test
    void what_cannot_be_read_is_said() {
        assertThatThrownBy(() -> CommandOptions.of(new String[] {"--p"})).hasMessageContaining("pairs");
        assertThatThrownBy(() -> new CommandOptions(Map.of()).text("file")).hasMessageContaining("--file is missing");
        assertThatThrownBy(() -> BenchmarkFiles.matrix(file("1 2\n\n3 b\n"), new CommandOptions(Map.of())))
                .hasMessageContaining("line 3: b is no number");
        assertThatThrownBy(() -> BenchmarkFiles.pmed(file("2 1 1\n1 2 NaN\n")))
                .hasMessageContaining("line 2: NaN is no number");
        assertThatThrownBy(() -> BenchmarkFiles.list(file("id,site,point,people\n0,a,x,4\n")))
                .hasMessageContaining("first column is distance");
        assertThatThrownBy(() -> BenchmarkFiles.list(file("distance,site,point,people\n0,a,x\n")))
                .hasMessageContaining("line 2 needs distance, site, point and people");
    }
}
