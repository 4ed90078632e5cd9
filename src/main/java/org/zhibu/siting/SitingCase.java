package org.zhibu.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.location.SitingModel;
import org.zhibu.standard.ValueBook;

/**
 * A request as a model, and back: which option is which candidate in which year.
 *
 * @param choices by option
 * @param left why candidates are no option, by reason
 * @param points dwelling of each demand point
 */
record SitingCase(
        SitingRequest request,
        CandidateGround ground,
        List<Wanted> types,
        SitingModel model,
        List<Choice> choices,
        Map<Left, Integer> left,
        int[] points) {

    /** @param year empty where no budget is by year */
    record Choice(Candidate candidate, int type, Optional<Integer> year, BigDecimal areaM2, int[] dwellings) {}

    /** Why a candidate is no option. */
    enum Left {
        REFUSED,
        UNDECIDED,
        COST_UNKNOWN,
        INCOME_UNKNOWN,
        NOBODY
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static long fen(BigDecimal yuan) {
        return yuan.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Puts a request, its ground and prices together. */
    static SitingCase of(SitingRequest request, CandidateGround ground, List<Wanted> types, ValueBook prices) {
        return new SitingCaseMaker(request, ground, types, new CaseMoney(ground.money(), types, prices)).make();
    }
}
