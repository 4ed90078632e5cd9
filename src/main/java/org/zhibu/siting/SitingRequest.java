package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.plan.Payer;

/**
 * 选址任务: what shall be solved.
 *
 * @param totalYuan budget; empty = only the other budgets bind
 * @param yearYuan budget of each year; with any, every facility is made in one of these years
 * @param payerYuan budget of each payer, whose shares the price book says
 * @param agedWeight how often people of 60 and over count; 1 = as everybody
 * @param decay who lives farther counts less: whole in the inner third of the distance, 68 % in the middle, 22 % in the outer one
 * @param share a space may be shared by facilities, each with the least area of its norm
 * @param undecided spaces of which something is unknown that decides whether they fit are taken, too
 * @param paybackYears cost of all that is chosen at most so many years of its income; what has no known income is left out then
 */
record SitingRequest(
        String name,
        AreaRequest area,
        SitingGrounds.Terms terms,
        List<TypeAsked> types,
        Optional<BigDecimal> totalYuan,
        Map<Integer, BigDecimal> yearYuan,
        Map<Payer, BigDecimal> payerYuan,
        Goal goal,
        int agedWeight,
        boolean decay,
        boolean share,
        boolean undecided,
        Optional<Integer> paybackYears,
        List<Locked> lockedIn,
        List<Locked> lockedOut,
        int seconds,
        BigDecimal gap,
        long seed) {

    /** What counts. */
    enum Goal {
        /** Most people newly served, over all types. */
        PEOPLE,
        /** Most of what compounds lack of the norms' shares. */
        DEFICIT,
        /** The worst served compound first. */
        WORST_FIRST,
        /** Highest net present value. */
        NPV
    }

    /**
     * A facility type.
     *
     * @param weight how much its people count beside the others, 1 to 100
     * @param apartMetres least distance between two of them
     * @param peoplePerM2 how many people a square metre serves; empty = without limit
     */
    record TypeAsked(
            SitingGrounds.WantedType wanted,
            int weight,
            Optional<Integer> atLeast,
            Optional<Integer> atMost,
            Optional<BigDecimal> apartMetres,
            Optional<BigDecimal> peoplePerM2) {}

    /** @param type empty = whatever it would become; only for what is locked out */
    record Locked(long space, Optional<String> type) {}

    SitingRequest {
        types = List.copyOf(types);
        yearYuan = Map.copyOf(yearYuan);
        payerYuan = Map.copyOf(payerYuan);
        lockedIn = List.copyOf(lockedIn);
        lockedOut = List.copyOf(lockedOut);
    }

    SitingRequest withGoal(Goal other) {
        return new SitingRequest(
                name,
                area,
                terms,
                types,
                totalYuan,
                yearYuan,
                payerYuan,
                other,
                agedWeight,
                decay,
                share,
                undecided,
                paybackYears,
                lockedIn,
                lockedOut,
                seconds,
                gap,
                seed);
    }

    static SitingRequest read(JsonNode body) {
        return new SitingRequestReader(body).request();
    }
}
