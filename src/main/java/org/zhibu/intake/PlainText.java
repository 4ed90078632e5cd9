package org.zhibu.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Brings text files into the form every reader takes: UTF-8, without byte order mark and without blank lines before. */
final class PlainText {
    private static final int LONGEST_DECLARATION = 1000;

    private PlainText() {}

    /** The file itself when there is nothing to mend, else a mended copy in {@code folder}. */
    static Path prepare(Path file, FileFormat format, Optional<Charset> encoding, Path folder) throws IOException {
        if (format.isBinary()) {
            return file;
        }
        Charset charset = encoding.orElseGet(() -> format == FileFormat.CSV ? ofTable(file) : StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8) && beginsAtOnce(file)) {
            return file;
        }
        Path mended = folder.resolve("mended" + format.extension());
        try (Reader reader = reader(file, charset);
                Writer writer = Files.newBufferedWriter(mended)) {
            if (format == FileFormat.OSM_XML && encoding.isPresent()) {
                dropDeclaration(reader);
            }
            reader.transferTo(writer);
        } catch (MalformedInputException | UnmappableCharacterException e) {
            throw new ProblemException(
                    Kind.INTAKE_REFUSED,
                    "The file is not text in the encoding " + charset.name()
                            + ". Say which one it has, e.g. encoding=GB18030.");
        }
        return mended;
    }

    /** Spreadsheets in China write tables as GB18030 or UTF-8; the second is not mistaken for the first. */
    private static Charset ofTable(Path file) {
        try (Reader reader = reader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (MalformedInputException e) {
            return Charset.forName("GB18030");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsAtOnce(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            int first = input.read();
            return first == '<' || first == '{';
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] start = bytes.readNBytes(3);
        boolean hasMark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!hasMark) {
            bytes.unread(start);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        skipBlank(reader);
        return reader;
    }

    private static void skipBlank(Reader reader) throws IOException {
        reader.mark(1);
        while (Character.isWhitespace(reader.read())) {
            reader.mark(1);
        }
        reader.reset();
    }

    /** The XML declaration would name the former encoding. */
    private static void dropDeclaration(Reader reader) throws IOException {
        reader.mark(LONGEST_DECLARATION);
        char[] start = new char[LONGEST_DECLARATION];
        int length = Math.max(reader.read(start), 0);
        int end = new String(start, 0, length).indexOf("?>");
        reader.reset();
        if (end >= 0) {
            reader.skip(end + 2L);
            skipBlank(reader);
        }
    }
}
