package org.zhibu.solver;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhibu.location.Classic;
import org.zhibu.location.ClassicInstance;
import org.zhibu.location.ClassicProblem;
import org.zhibu.location.ClassicSolution;
import org.zhibu.location.Deadline;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Limits;
import org.zhibu.location.Search;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;

/** Runs one classic problem on one public benchmark file and prints the answer as JSON: see docs/siting-benchmarks.md. */
public final class ClassicCommand {
    private static final double MILLIONTHS = 1e6;

    private final CommandOptions options;
    private final long start = System.nanoTime();

    private ClassicCommand(CommandOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            CommandOptions options = CommandOptions.of(arguments);
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsString(new ClassicCommand(options).run()));
        } catch (NoSuchFileException missing) {
            refuse("there is no file " + missing.getFile());
        } catch (IllegalArgumentException | IOException unusable) {
            refuse(unusable.getMessage());
        }
        System.exit(0);
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.err.println(CommandOptions.USAGE);
        System.exit(2);
    }

    private Map<String, Object> run() throws IOException {
        Limits limits = new Limits(
                Deadline.within(Duration.ofSeconds(options.whole("seconds", 60)), System::nanoTime),
                options.whole("seed", 1),
                (int) options.whole("iterations", Limits.USUAL_ITERATIONS),
                0);
        Optional<ExactSolver> exact = ChildSolver.available()
                ? Optional.of(new ChildSolver(new ChildSolver.Memory(1_024, (int) options.whole("memory", 3_000))))
                : Optional.empty();
        Path file = Path.of(options.text("file"));
        ClassicProblem problem = problem();
        if (options.text("format").equals("bds")) {
            return cover(BenchmarkFiles.bds(file), problem, limits, exact);
        }
        ClassicInstance instance = switch (options.text("format")) {
            case "pmed" -> BenchmarkFiles.pmed(file);
            case "matrix" -> BenchmarkFiles.matrix(file, options);
            case "list" -> BenchmarkFiles.list(file);
            case "xy" -> BenchmarkFiles.coordinates(file, options);
            default -> throw new IllegalArgumentException("format is one of pmed, matrix, list, xy, bds");
        };
        ClassicSolution solution = Classic.solve(instance, problem, limits, () -> false, exact);
        return answer(solution.status(), solution.objective(), solution.bound(), solution.sites());
    }

    private ClassicProblem problem() throws IOException {
        boolean inFile = options.text("format").equals("pmed");
        int p = (int) options.whole("p", inFile ? BenchmarkFiles.p(Path.of(options.text("file"))) : 1);
        return switch (options.text("problem")) {
            case "lscp" -> new ClassicProblem.CoverAll(options.number("radius"));
            case "mclp" ->
                options.has("budget")
                        ? new ClassicProblem.CoverMostForBudget(options.number("radius"), options.whole("budget", 0))
                        : new ClassicProblem.CoverMost(options.number("radius"), p);
            case "p-median" -> new ClassicProblem.Median(p);
            case "p-center" -> new ClassicProblem.Center(p);
            case "capacitated-p-median" -> new ClassicProblem.CapacitatedMedian(p);
            case "capacitated-mclp" -> new ClassicProblem.CapacitatedCover(options.number("radius"), p);
            case "p-dispersion" -> new ClassicProblem.Dispersion(p);
            case "backup" ->
                new ClassicProblem.Backup(
                        options.number("radius"), p, (int) options.whole("first", 1), (int) options.whole("second", 1));
            case "backup-all" -> new ClassicProblem.BackupForAll(options.number("radius"), p);
            default -> throw new IllegalArgumentException("unknown problem " + options.text("problem"));
        };
    }

    /** Large covering instances from coordinates, without a matrix of distances. */
    private Map<String, Object> cover(
            CoverFile file, ClassicProblem problem, Limits limits, Optional<ExactSolver> exact) {
        SitingModel model = file.model(problem);
        Solution solution = Search.solve(model, limits, progress -> {}, () -> false, exact);
        OptionalDouble bound = solution.bound().isEmpty()
                ? solution.bound()
                : OptionalDouble.of(solution.bound().getAsDouble() / MILLIONTHS);
        OptionalDouble objective =
                solution.usable() ? OptionalDouble.of(solution.objective() / MILLIONTHS) : OptionalDouble.empty();
        return answer(solution.status(), objective, bound, solution.chosen());
    }

    private Map<String, Object> answer(
            Solution.Status status, OptionalDouble objective, OptionalDouble bound, Object sites) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("problem", options.text("problem"));
        answer.put("file", options.text("file"));
        answer.put("status", status.name());
        objective.ifPresent(value -> answer.put("objective", BigDecimal.valueOf(value)));
        bound.ifPresent(value -> answer.put("bound", BigDecimal.valueOf(value)));
        answer.put("sites", sites);
        answer.put("seconds", (System.nanoTime() - start) / 1_000_000 / 1000.0);
        return answer;
    }
}
