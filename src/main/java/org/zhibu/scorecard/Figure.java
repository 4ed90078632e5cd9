package org.zhibu.scorecard;

import java.util.Optional;
import java.util.function.Function;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Verdict;

/**
 * The figures of one norm in one area, in the order of a workbook. Units stand in the headings. A figure that is not known
 * says so; one that does not apply is a dash; neither is ever a zero.
 */
enum Figure {
    VERDICT(Word.VERDICT, Form.TEXT, gap -> said(Word.of(gap.verdict()))),
    CAUSE(Word.CAUSE, Form.TEXT, gap -> said(Word.of(gap.cause()))),
    SERVED_GROUP(Word.SERVED_GROUP, Form.TEXT, gap -> said(Word.of(gap.norm().demand()))),
    PEOPLE(Word.PEOPLE, Form.PEOPLE, Figure::people),
    PEOPLE_ESTIMATED(
            Word.PEOPLE_ESTIMATED, Form.PEOPLE, gap -> amount(gap.demand().estimated())),
    DWELLINGS_UNKNOWN(
            Word.DWELLINGS_UNKNOWN, Form.WHOLE, gap -> amount(gap.demand().dwellingsUnknown())),
    RADIUS(Word.RADIUS, Form.WHOLE, gap -> reach(gap, reach -> ofRadius(reach.radiusMetres()))),
    RADIUS_FROM(Word.RADIUS_FROM, Form.TEXT, gap -> reach(gap, Figure::radiusFrom)),
    WITHIN(Word.WITHIN, Form.PEOPLE, gap -> reach(gap, reach -> amount(reach.within()))),
    BEYOND(Word.BEYOND, Form.PEOPLE, gap -> reach(gap, reach -> amount(reach.beyond()))),
    UNREACHABLE(Word.UNREACHABLE, Form.PEOPLE, gap -> reach(gap, reach -> amount(reach.unreachable()))),
    SHARE(Word.SHARE, Form.SHARE, Figure::share),
    TARGET(
            Word.TARGET,
            Form.SHARE,
            gap -> reach(gap, reach -> amount(reach.target().doubleValue()))),
    NEAREST(Word.NEAREST, Form.WHOLE, gap -> reach(gap, reach -> distance(reach, reach.nearestMetres()))),
    MEAN(Word.MEAN, Form.WHOLE, gap -> reach(gap, reach -> distance(reach, reach.meanMetres()))),
    FARTHEST(Word.FARTHEST, Form.WHOLE, gap -> reach(gap, reach -> distance(reach, reach.farthestMetres()))),
    NEAREST_FACILITY(Word.NEAREST_FACILITY, Form.TEXT, gap -> reach(gap, Figure::nearestFacility)),
    MEASURE(Word.MEASURE, Form.TEXT, gap -> supply(gap, supply -> said(Word.of(supply.measure())))),
    REQUIRED(Word.REQUIRED, Form.SIZE, gap -> supply(gap, supply -> amount(supply.required()))),
    AVAILABLE(Word.AVAILABLE, Form.SIZE, gap -> supply(gap, supply -> amount(supply.available()))),
    ASSUMED(Word.ASSUMED, Form.SIZE, gap -> supply(gap, supply -> amount(supply.assumed()))),
    FACILITIES(Word.FACILITIES, Form.WHOLE, gap -> supply(gap, supply -> amount(supply.facilities()))),
    WITHOUT_SIZE(Word.WITHOUT_SIZE, Form.WHOLE, gap -> supply(gap, supply -> amount(supply.withoutSize()))),
    CROWDED(Word.CROWDED, Form.PEOPLE, gap -> supply(gap, supply -> amount(supply.crowded()))),
    PER_THOUSAND(Word.PER_THOUSAND, Form.HUNDREDTHS, gap -> supply(gap, supply -> amount(supply.perThousand()))),
    PER_THOUSAND_REQUIRED(
            Word.PER_THOUSAND_REQUIRED,
            Form.HUNDREDTHS,
            gap -> supply(gap, supply -> amount(supply.requiredPerThousand()))),
    PER_THOUSAND_ENHANCED(
            Word.PER_THOUSAND_ENHANCED,
            Form.HUNDREDTHS,
            gap -> supply(gap, supply -> amount(supply.enhancedPerThousand()))),
    SHORT_PEOPLE(Word.SHORT_PEOPLE, Form.PEOPLE, gap -> deficit(gap, deficit -> Optional.of(deficit.people()))),
    SHORT_PLACES(Word.SHORT_PLACES, Form.WHOLE, gap -> deficit(gap, Gap.Deficit::places)),
    SHORT_FLOOR(Word.SHORT_FLOOR, Form.SIZE, gap -> deficit(gap, Gap.Deficit::floorAreaM2)),
    SHORT_SITES(
            Word.SHORT_SITES,
            Form.WHOLE,
            gap -> deficit(gap, deficit -> deficit.sites().map(Integer::doubleValue))),
    SHORT_METRES(Word.SHORT_METRES, Form.WHOLE, gap -> deficit(gap, Gap.Deficit::metres));

    /** How a figure is written: its number format and the width of its column in characters. */
    enum Form {
        TEXT("", 14),
        /** Estimates may be parts of a person; shown whole. */
        PEOPLE("#,##0", 12),
        WHOLE("#,##0", 11),
        /** Parts of a facility may be all that falls to a few people. */
        SIZE("#,##0.0##", 12),
        HUNDREDTHS("#,##0.00", 12),
        SHARE("0.0%", 11);

        private final String format;
        private final int width;

        Form(String format, int width) {
            this.format = format;
            this.width = width;
        }

        String format() {
            return format;
        }

        int width() {
            return width;
        }
    }

    private final Word heading;
    private final Form form;
    private final Function<Gap, Content> content;

    Figure(Word heading, Form form, Function<Gap, Content> content) {
        this.heading = heading;
        this.form = form;
        this.content = content;
    }

    Word heading() {
        return heading;
    }

    Form form() {
        return form;
    }

    Content of(Gap gap) {
        return content.apply(gap);
    }

    /** Whether the figure rests on estimated people, or on facilities of assumed size. */
    boolean isEstimated(Gap gap) {
        return switch (this) {
            case PEOPLE, PEOPLE_ESTIMATED, WITHIN, BEYOND, UNREACHABLE, SHARE, MEAN, REQUIRED, CROWDED ->
                gap.demand().estimated() > 0;
            case SHORT_PEOPLE, SHORT_PLACES, SHORT_FLOOR, SHORT_SITES ->
                gap.demand().estimated() > 0 || isAssumed(gap);
            case AVAILABLE, ASSUMED -> isAssumed(gap);
            case PER_THOUSAND, PER_THOUSAND_ENHANCED -> gap.demand().estimated() > 0 || isAssumed(gap);
            case VERDICT,
                    CAUSE,
                    SERVED_GROUP,
                    DWELLINGS_UNKNOWN,
                    RADIUS,
                    RADIUS_FROM,
                    TARGET,
                    NEAREST,
                    FARTHEST,
                    NEAREST_FACILITY,
                    MEASURE,
                    FACILITIES,
                    WITHOUT_SIZE,
                    PER_THOUSAND_REQUIRED,
                    SHORT_METRES -> false;
        };
    }

    private static boolean isAssumed(Gap gap) {
        return gap.supply().map(supply -> supply.assumed() > 0).orElse(false);
    }

    private static Content people(Gap gap) {
        Gap.Demand demand = gap.demand();
        return demand.people() == 0 && demand.dwellingsUnknown() > 0 ? said(Word.UNKNOWN) : amount(demand.people());
    }

    private static Content share(Gap gap) {
        return reach(gap, reach -> {
            double people = reach.within() + reach.beyond();
            return people > 0 ? amount(reach.within() / people) : said(Word.NONE);
        });
    }

    private static Content ofRadius(Optional<Double> radius) {
        return radius.map(Figure::amount).orElse(said(Word.IN_COMPOUND));
    }

    private static Content radiusFrom(Gap.Reach reach) {
        return said(
                reach.radiusMetres().isEmpty()
                        ? Word.IN_COMPOUND
                        : reach.fromLivingCircle() ? Word.OF_CIRCLE : Word.OF_NORM);
    }

    /** Where nothing lies at any distance there is no facility; presence in the compound knows no distance. */
    private static Content distance(Gap.Reach reach, Optional<Double> metres) {
        return metres.map(Figure::amount).orElse(said(reach.radiusMetres().isEmpty() ? Word.NONE : Word.NO_FACILITY));
    }

    private static Content nearestFacility(Gap.Reach reach) {
        return reach.nearestFacility()
                .map(facility ->
                        facility.name().<Content>map(Content.Quoted::new).orElse(said(Word.NO_NAME)))
                .orElse(said(Word.NONE));
    }

    private static Content reach(Gap gap, Function<Gap.Reach, Content> figure) {
        return gap.reach().map(figure).orElse(said(gap.verdict() == Verdict.UNKNOWN ? Word.UNKNOWN : Word.NONE));
    }

    private static Content supply(Gap gap, Function<Gap.Supply, Content> figure) {
        return gap.supply().map(figure).orElse(said(Word.NONE));
    }

    private static Content deficit(Gap gap, Function<Gap.Deficit, Optional<Double>> amount) {
        return switch (gap.verdict()) {
            case PASS, SHORT -> amount.apply(gap.deficit()).map(Figure::amount).orElse(said(Word.NONE));
            case UNKNOWN -> said(Word.UNKNOWN);
            case NO_DEMAND, NOT_ASSESSABLE -> said(Word.NONE);
        };
    }

    private static Content amount(double value) {
        return new Content.Amount(value);
    }

    private static Content said(Word word) {
        return new Content.Said(word);
    }
}
