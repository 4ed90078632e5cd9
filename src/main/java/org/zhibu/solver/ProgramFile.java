package org.zhibu.solver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhibu.location.ExactSolver.Outcome;
import org.zhibu.location.ExactSolver.State;
import org.zhibu.location.MixedProgram;

/** Programs and outcomes as binary files between parent and child. */
record ProgramFile(MixedProgram program, Optional<double[]> start, double gap, long milliseconds, long megabytes) {
    private static final int MAGIC = 0x5A484231;

    void write(Path path) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            out.writeInt(MAGIC);
            out.writeDouble(gap);
            out.writeLong(milliseconds);
            out.writeLong(megabytes);
            out.writeInt(program.columns());
            for (int column = 0; column < program.columns(); column++) {
                out.writeDouble(program.lower(column));
                out.writeDouble(program.upper(column));
                out.writeDouble(program.objective(column));
                out.writeBoolean(program.whole(column));
            }
            out.writeInt(program.rows());
            for (int row = 0; row < program.rows(); row++) {
                out.writeDouble(program.low(row));
                out.writeDouble(program.high(row));
                out.writeInt(program.to(row) - program.from(row));
                for (int at = program.from(row); at < program.to(row); at++) {
                    out.writeInt(program.entryColumn(at));
                    out.writeDouble(program.entryValue(at));
                }
            }
            out.writeBoolean(start.isPresent());
            if (start.isPresent()) {
                values(out, start.get());
            }
        }
    }

    static ProgramFile read(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a program: " + path);
            }
            double gap = in.readDouble();
            long milliseconds = in.readLong();
            long megabytes = in.readLong();
            MixedProgram program = new MixedProgram();
            int columns = in.readInt();
            for (int column = 0; column < columns; column++) {
                program.column(in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean());
            }
            int rows = in.readInt();
            for (int row = 0; row < rows; row++) {
                program.row(in.readDouble(), in.readDouble());
                int entries = in.readInt();
                for (int entry = 0; entry < entries; entry++) {
                    program.entry(in.readInt(), in.readDouble());
                }
            }
            Optional<double[]> start = in.readBoolean() ? Optional.of(values(in, columns)) : Optional.empty();
            return new ProgramFile(program, start, gap, milliseconds, megabytes);
        }
    }

    static void write(Outcome outcome, Path path) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            out.writeUTF(outcome.state().name());
            out.writeDouble(outcome.bound().orElse(Double.NaN));
            out.writeUTF(outcome.detail());
            out.writeInt(outcome.values().map(values -> values.length).orElse(-1));
            if (outcome.values().isPresent()) {
                values(out, outcome.values().get());
            }
        }
    }

    static Outcome outcome(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            State state = State.valueOf(in.readUTF());
            double bound = in.readDouble();
            String detail = in.readUTF();
            int length = in.readInt();
            return new Outcome(
                    state,
                    length < 0 ? Optional.empty() : Optional.of(values(in, length)),
                    Double.isNaN(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound),
                    detail);
        }
    }

    private static void values(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] values(DataInputStream in, int length) throws IOException {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
