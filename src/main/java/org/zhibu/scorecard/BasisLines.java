package org.zhibu.scorecard;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.diagnosis.Basis;
import org.zhibu.document.Language;
import org.zhibu.standard.NormSet;

/** The basis of a scorecard in words, a line each: what it rests on and what must be known of it. */
final class BasisLines {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX");

    private BasisLines() {}

    /** A heading and what stands beside it. */
    record Line(String heading, String text) {}

    static List<Line> of(Scorecard card, Colophon colophon, Language language) {
        Basis basis = card.basis();
        NormSet norms = card.norms();
        List<Line> lines = new ArrayList<>();
        add(lines, language, "标准", "Norms", normSet(norms, language));
        add(lines, language, "标准修订号", "Revision of the norms", revision(norms.revision(), language));
        add(lines, language, "发布机构", "Authority", norms.authority());
        add(lines, language, "有效期", "In force", validity(norms, language));
        add(lines, language, "距离口径", "Distances", Word.of(basis.metric()).in(language));
        basis.whatIf()
                .ifPresent(id -> add(
                        lines,
                        language,
                        "假设情景",
                        "What-if",
                        language.of("步行网络为假设情景 ", "the walking network is that of what-if ") + id));
        add(lines, language, "分组", "Groups", groups(card.scheme(), language));
        String note = language.of(card.scheme().noteZh(), card.scheme().noteEn());
        if (!note.isEmpty()) {
            add(lines, language, "分组说明", "On the groups", note);
        }
        add(lines, language, "底账版本", "Inventory version", String.valueOf(basis.inventoryVersion()));
        add(lines, language, "假设修订号", "Revision of the assumptions", revision(basis.assumptionsRevision(), language));
        add(lines, language, "生成时间", "Made at", time(colophon.madeAt()));
        add(
                lines,
                language,
                "数据性质",
                "Data",
                colophon.synthetic()
                        ? language.of(
                                "含合成数据：仅供演示，不代表任何真实地点",
                                "contains synthetic data: a demonstration that shows no real place")
                        : language.of("不含合成数据", "no synthetic data"));
        add(
                lines,
                language,
                "估算与未知",
                "Estimated and unknown",
                language.of(
                        "“≈”与琥珀色表示含估算值或假定值；“未知”不是零；“—”表示不适用或标准未作规定",
                        "≈ and amber mark figures that contain estimates or assumed sizes; unknown is not zero; a dash means that"
                                + " it does not apply or is not regulated"));
        return lines;
    }

    static String time(ZonedDateTime moment) {
        return MINUTE.format(moment);
    }

    static String normSet(NormSet norms, Language language) {
        return norms.code() + " " + language.of(norms.nameZh(), norms.nameEn());
    }

    static String revision(int revision, Language language) {
        return revision == 0 ? language.of("0(原始数据)", "0 (as delivered)") : String.valueOf(revision);
    }

    private static String groups(GroupScheme scheme, Language language) {
        String name = language.of(scheme.nameZh(), scheme.nameEn());
        String version = scheme.version() == 0
                ? ""
                : language.of("，第 ", ", version ") + scheme.version() + language.of(" 版", "");
        return name
                + version
                + scheme.certainty()
                        .map(certainty ->
                                language.of("(", " (") + Word.of(certainty).in(language) + language.of(")", ")"))
                        .orElse("");
    }

    private static String validity(NormSet norms, Language language) {
        String from = norms.validFrom().map(String::valueOf).orElse(language.of("起始日未知", "start unknown"));
        String to = norms.validTo().map(String::valueOf).orElse(language.of("现行", "still in force"));
        return from + " – " + to;
    }

    private static void add(List<Line> lines, Language language, String chinese, String english, String text) {
        lines.add(new Line(language.of(chinese, english), text));
    }
}
