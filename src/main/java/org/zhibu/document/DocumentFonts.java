package org.zhibu.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Finds the font that is embedded in documents: a reader without Chinese fonts must not see empty boxes. */
@ApplicationScoped
public class DocumentFonts {
    /** Fonts with TrueType outlines that may be embedded, where the Debian packages of the same names put them. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic/uming.ttc");

    /** Bit of OS/2 fsType: must not be embedded. */
    private static final int RESTRICTED = 0x0002;

    private final DocumentSettings settings;

    public DocumentFonts(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads the font anew, to be closed by the caller.
     *
     * @throws ProblemException no font when there is none, or when the one of the settings cannot be used
     */
    public TrueTypeFont open() {
        Path file = settings.font()
                .map(Path::of)
                .orElseGet(() -> USUAL.stream()
                        .map(Path::of)
                        .filter(Files::isReadable)
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                Kind.NO_FONT,
                                "No font with Chinese characters was found. Install the package fonts-wqy-microhei, or name a"
                                        + " TrueType font in ZHIBU_DOCUMENT_FONT, and ask again. The workbook (f=xlsx)"
                                        + " needs no font.")));
        try {
            return embeddable(read(file));
        } catch (IOException e) {
            throw new ProblemException(
                    Kind.NO_FONT,
                    "The font " + file.getFileName() + " cannot be used: " + e.getMessage()
                            + ". Name another TrueType font in ZHIBU_DOCUMENT_FONT.");
        }
    }

    private static TrueTypeFont read(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return firstOf(file);
        }
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    }

    private static TrueTypeFont embeddable(TrueTypeFont font) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            throw new IOException("its outlines are PostScript, not TrueType");
        }
        int licence = font.getOS2Windows() == null ? 0 : font.getOS2Windows().getFsType();
        if ((licence & RESTRICTED) == RESTRICTED) {
            throw new IOException("its licence forbids embedding");
        }
        return font;
    }

    private static TrueTypeFont firstOf(Path collection) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        new TrueTypeCollection(collection.toFile()).processAllFonts(fonts::add);
        if (fonts.isEmpty()) {
            throw new IOException("the collection has no font");
        }
        return fonts.get(0);
    }
}
