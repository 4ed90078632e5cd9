package org.zhibu.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.diagnosis.Cause;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Verdict;
import org.zhibu.document.Ink;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.PaperTable.Cell;
import org.zhibu.document.PaperTable.Run;
import org.zhibu.standard.AgeGroup;

/** The cells of a gap on paper, in words and figures with units. */
final class GapCells {
    private final Language language;

    GapCells(Language language) {
        this.language = language;
    }

    /** Verdict, and why. */
    Cell verdict(Gap gap) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(Word.of(gap.verdict()).in(language), Ink.STRONG.in(VerdictLook.colour(gap.verdict()))));
        if (gap.cause() != Cause.NONE && gap.verdict() == Verdict.SHORT) {
            runs.add(new Run(Word.of(gap.cause()).in(language), Ink.SMALL));
        }
        return new Cell(runs, Optional.of(VerdictLook.sign(gap.verdict())));
    }

    Cell people(Gap gap) {
        List<Run> runs = new ArrayList<>();
        runs.add(figure(Figure.PEOPLE, gap, ""));
        if (gap.norm().demand() != AgeGroup.ALL) {
            runs.add(new Run(Word.of(gap.norm().demand()).in(language), Ink.SMALL));
        }
        int unknown = gap.demand().dwellingsUnknown();
        if (unknown > 0) {
            runs.add(new Run(
                    language.of("另有 " + unknown + " 栋人口未知", "and " + unknown + " dwellings unknown"), Ink.SMALL));
        }
        return new Cell(runs, Optional.empty());
    }

    Cell radius(Gap gap) {
        if (gap.reach().isEmpty()) {
            return dash(gap);
        }
        return Cell.of(figure(Figure.RADIUS, gap, " m"), new Run(text(Figure.RADIUS_FROM, gap), Ink.SMALL));
    }

    Cell within(Gap gap) {
        if (gap.reach().isEmpty()) {
            return dash(gap);
        }
        Gap.Reach reach = gap.reach().get();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(
                mark(Figure.WITHIN, gap) + Naming.people(reach.within()) + " / "
                        + Naming.people(reach.within() + reach.beyond()) + people(),
                ink(Figure.WITHIN, gap)));
        runs.add(new Run(
                text(Figure.SHARE, gap)
                        + language.of("(要求 ", " (required ")
                        + text(Figure.TARGET, gap)
                        + language.of(")", ")"),
                Ink.SMALL));
        if (reach.unreachable() > 0) {
            runs.add(new Run(
                    language.of("步行不可达 ", "unreachable on foot ") + Naming.people(reach.unreachable()), Ink.SMALL));
        }
        return new Cell(runs, Optional.empty());
    }

    Cell distance(Gap gap) {
        if (gap.reach().isEmpty()) {
            return dash(gap);
        }
        if (!(Figure.NEAREST.of(gap) instanceof Content.Amount)) {
            return Cell.of(text(Figure.NEAREST, gap), Ink.BODY.in(Palette.QUIET));
        }
        return Cell.of(
                new Run(language.of("最近 ", "nearest ") + text(Figure.NEAREST, gap), Ink.BODY),
                new Run(language.of("最远 ", "farthest ") + text(Figure.FARTHEST, gap), Ink.BODY));
    }

    Cell capacity(Gap gap) {
        if (gap.supply().isEmpty()) {
            return dash(gap);
        }
        Gap.Supply supply = gap.supply().get();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(
                mark(Figure.AVAILABLE, gap) + text(Figure.AVAILABLE, gap) + " / " + text(Figure.REQUIRED, gap) + " "
                        + Word.of(supply.measure()).in(language),
                ink(Figure.AVAILABLE, gap)));
        runs.add(new Run(
                language.of("千人 ", "per 1,000: ") + text(Figure.PER_THOUSAND, gap) + " / "
                        + text(Figure.PER_THOUSAND_REQUIRED, gap),
                Ink.SMALL));
        if (supply.withoutSize() > 0) {
            runs.add(new Run(
                    language.of(supply.withoutSize() + " 处规模未知", supply.withoutSize() + " of unknown size"),
                    Ink.SMALL));
        }
        return new Cell(runs, Optional.empty());
    }

    /** By how much it is short, in all measures. */
    Cell shortBy(Gap gap) {
        if (gap.verdict() != Verdict.SHORT) {
            return dash(gap);
        }
        List<Run> runs = new ArrayList<>();
        runs.add(figure(Figure.SHORT_PEOPLE, gap, people()));
        Gap.Deficit deficit = gap.deficit();
        deficit.places().ifPresent(places -> runs.add(figure(Figure.SHORT_PLACES, gap, language.of(" 位", " places"))));
        deficit.floorAreaM2().ifPresent(area -> runs.add(figure(Figure.SHORT_FLOOR, gap, " m²")));
        deficit.sites().ifPresent(sites -> runs.add(figure(Figure.SHORT_SITES, gap, language.of(" 处", " sites"))));
        deficit.metres()
                .ifPresent(metres -> runs.add(
                        new Run(language.of("超距 ", "too far by ") + text(Figure.SHORT_METRES, gap) + " m", Ink.BODY)));
        return new Cell(runs, Optional.empty());
    }

    /** Verdict, share within and people short, for a comparison. */
    Cell brief(Gap gap) {
        List<Run> runs = new ArrayList<>(verdict(gap).runs());
        gap.reach()
                .filter(reach -> gap.demand().people() > 0)
                .ifPresent(reach -> runs.add(new Run(
                        language.of("覆盖 ", "within ") + mark(Figure.SHARE, gap) + text(Figure.SHARE, gap), Ink.SMALL)));
        if (gap.verdict() == Verdict.SHORT) {
            runs.add(new Run(
                    language.of("缺口 ", "short ")
                            + figure(Figure.SHORT_PEOPLE, gap, people()).text(),
                    Ink.SMALL));
        }
        return new Cell(runs, Optional.of(VerdictLook.sign(gap.verdict())));
    }

    private Cell dash(Gap gap) {
        return gap.verdict() == Verdict.UNKNOWN
                ? Cell.of(Word.UNKNOWN.in(language), Ink.BODY.in(Palette.QUIET))
                : Cell.of(Word.NONE.in(language), Ink.BODY.in(Palette.QUIET));
    }

    private String people() {
        return language.of(" 人", " people");
    }

    private Run figure(Figure figure, Gap gap, String unit) {
        boolean isNumber = figure.of(gap) instanceof Content.Amount;
        return new Run(
                (isNumber ? mark(figure, gap) : "") + text(figure, gap) + (isNumber ? unit : ""), ink(figure, gap));
    }

    private static String mark(Figure figure, Gap gap) {
        return figure.isEstimated(gap) ? "≈ " : "";
    }

    private static Ink ink(Figure figure, Gap gap) {
        return figure.isEstimated(gap) ? Ink.ESTIMATE : Ink.BODY;
    }

    private String text(Figure figure, Gap gap) {
        Content content = figure.of(gap);
        if (content instanceof Content.Amount amount) {
            return number(figure.form(), amount.value());
        }
        return content instanceof Content.Said said ? said.word().in(language) : ((Content.Quoted) content).text();
    }

    private static String number(Figure.Form form, double value) {
        return switch (form) {
            case TEXT, PEOPLE, WHOLE -> Naming.people(value);
            case SIZE -> String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.1f", value);
            case HUNDREDTHS -> String.format(Locale.ROOT, "%,.2f", value);
            case SHARE -> String.format(Locale.ROOT, "%.1f %%", value * 100);
        };
    }
}
