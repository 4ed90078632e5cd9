package org.zhibu.scorecard;

import java.math.BigDecimal;
import java.util.Locale;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Basis;
import org.zhibu.diagnosis.Overall;
import org.zhibu.document.Language;
import org.zhibu.document.Typesetter;

/** Names and summaries as workbooks and documents write them. */
final class Naming {
    private Naming() {}

    /** Level and name, e.g. 小区 劲松一区. */
    static String area(Area area, Language language) {
        String level = Word.of(area.level()).in(language);
        return area.level() == Area.Level.EVERYTHING
                ? level
                : level + " "
                        + (area.name().isBlank()
                                ? Word.NO_NAME.in(language) + " " + area.id()
                                : Typesetter.printable(area.name()));
    }

    static String overall(Scorecard.Column column, Language language) {
        Overall overall = column.overall();
        String text = Word.SHORT_OF_MUST.in(language, overall.shortOf(), overall.must());
        return overall.unknown() == 0
                ? text
                : text + language.of("；", ", ") + Word.NOT_JUDGED.in(language, overall.unknown());
    }

    /** The basis in one line. */
    static String basis(Scorecard card, Language language) {
        Basis basis = card.basis();
        return BasisLines.normSet(card.norms(), language)
                + language.of(" 修订 ", ", revision ") + basis.norms().revision()
                + " · " + Word.of(basis.metric()).in(language)
                + basis.whatIf()
                        .map(id -> language.of(" · 假设情景 ", " · what-if ") + id)
                        .orElse("")
                + language.of(" · 假设修订 ", " · assumptions revision ") + basis.assumptionsRevision()
                + language.of(" · 底账版本 ", " · inventory version ") + basis.inventoryVersion();
    }

    static String synthetic(Language language) {
        return language.of("合成数据，仅供演示", "Synthetic data, for demonstration only");
    }

    /** Residents of an area, or that they are unknown. */
    static String residents(Scorecard.Column column, Language language) {
        return column.people().map(Naming::people).orElseGet(() -> Word.UNKNOWN.in(language));
    }

    /** Whole people with thousands separated. */
    static String people(double people) {
        return String.format(Locale.ROOT, "%,d", Math.round(people));
    }

    /** A number as short as it is exact: 2.62, 60. */
    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
