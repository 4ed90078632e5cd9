package org.zhibu.solver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.zhibu.location.ExactSolver.Outcome;

/**
 * Main class of the child: a program file in, an outcome file out. A line on standard input says that the program is there, the next
 * one stops the solver; the end of the input kills it.
 */
final class SolverChild {
    private static final int ORPHANED = 3;

    private SolverChild() {}

    public static void main(String[] arguments) throws IOException {
        NativeProgram.load();
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(ORPHANED);
        }
        ProgramFile file = ProgramFile.read(Path.of(arguments[0]));
        NativeProgram program = new NativeProgram(file.program(), file.start(), file.gap());
        Thread listener = new Thread(() -> listen(program), "listener");
        listener.setDaemon(true);
        listener.start();
        program.speak();
        Outcome outcome = program.solve(file.milliseconds(), file.megabytes());
        Path answer = Path.of(arguments[1]);
        Path draft = answer.resolveSibling("draft");
        ProgramFile.write(outcome, draft);
        Files.move(draft, answer, StandardCopyOption.ATOMIC_MOVE);
        Runtime.getRuntime().halt(0);
    }

    private static void listen(NativeProgram program) {
        InputStream in = System.in;
        try {
            while (in.read() >= 0) {
                program.interrupt();
            }
        } catch (IOException closed) {
            Runtime.getRuntime().halt(ORPHANED);
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
