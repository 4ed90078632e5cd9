package org.zhibu.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.problem.ProblemException;

/** The form fields beside the file as they were sent, each null when it was not. */
record IntakeForm(
        String crs,
        String kind,
        String layers,
        String facilityType,
        String source,
        String sourceDate,
        String encoding) {

    /** What the caller wants, or a problem that names the field. */
    IntakeRequest request(String fileName) {
        return new IntakeRequest(
                SourceCrs.parse(said(crs).orElse("file")),
                said(kind).filter(text -> !text.equals("auto")).map(text -> kind("kind", text)),
                said(layers).map(IntakeForm::layerKinds).orElse(Map.of()),
                said(facilityType).map(IntakeForm::typeCode),
                said(source).map(IntakeForm::fitting).orElse(fileName),
                said(sourceDate).map(IntakeForm::day),
                said(encoding));
    }

    Optional<Charset> charset() {
        return said(encoding).map(name -> {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw ProblemException.badParameter(
                        "encoding",
                        "'encoding' is '" + name + "'; it must be a character set such as UTF-8 or GB18030.");
            }
        });
    }

    /** The last part of a name, at most 200 characters: browsers may send folders. */
    static String plainName(String fileName) {
        String name = fileName.replace('\\', '/').replace("\0", "");
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    private static Optional<String> said(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String fitting(String source) {
        if (source.length() > 200) {
            throw ProblemException.badParameter("source", "'source' is longer than 200 characters.");
        }
        return source;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.badParameter("sourceDate", "'sourceDate' is '" + text + "'; it must be YYYY-MM-DD.");
        }
    }

    private static IntakeKind kind(String parameter, String text) {
        return IntakeKind.find(text)
                .orElseThrow(() -> ProblemException.badParameter(
                        parameter,
                        "'" + text + "' is no kind; known are auto, "
                                + Arrays.stream(IntakeKind.values())
                                        .map(IntakeKind::urlName)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String typeCode(String text) {
        if (!text.matches("[A-Z0-9_]{1,50}")) {
            throw ProblemException.badParameter(
                    "facilityType",
                    "'facilityType' is '" + text
                            + "'; it must be a code of GET /api/facility-types, e.g. PRIMARY_SCHOOL.");
        }
        return text;
    }

    private static Map<String, IntakeKind> layerKinds(String text) {
        Map<String, IntakeKind> kinds = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int colon = part.lastIndexOf(':');
            if (colon < 1) {
                throw ProblemException.badParameter(
                        "layers", "'layers' must be written layerName:kind,layerName:kind; '" + part + "' is not.");
            }
            kinds.put(
                    part.substring(0, colon).strip(),
                    kind("layers", part.substring(colon + 1).strip()));
        }
        return kinds;
    }
}
