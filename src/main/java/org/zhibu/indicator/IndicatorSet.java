package org.zhibu.indicator;

import java.util.List;
import java.util.Optional;
import org.zhibu.plan.Amount;

/** 指标: every indicator of a plan, before and after, each with what it was worked out from. In the order they are shown. */
public record IndicatorSet(List<Value> values, List<Served> served, List<String> problems) {
    public IndicatorSet {
        values = List.copyOf(values);
        served = List.copyOf(served);
        problems = List.copyOf(problems);
    }

    /** What indicators are about, in the order they are shown. */
    public enum Theme {
        FLOOR_AREA,
        GROUND,
        PEOPLE,
        PARKING,
        FACILITIES,
        LIFTS,
        RENEWAL,
        OWN
    }

    /**
     * One indicator.
     *
     * @param code stable, e.g. FLOOR_AREA_RATIO
     * @param unit as written: m2, 1, %, households, people, spaces, lifts, spaces/household …
     * @param before of the site; unknown where it is
     * @param after of the plan; an estimate when anything in it is one
     * @param textZh formula in words and signs, in Chinese; likewise in English
     * @param clause where the definition is from
     * @param inputs what went into it, of the state after
     */
    public record Value(
            String code,
            Theme theme,
            String nameZh,
            String nameEn,
            String unit,
            Amount before,
            Amount after,
            String textZh,
            String textEn,
            String clause,
            List<Input> inputs) {
        public Value {
            inputs = List.copyOf(inputs);
        }

        /** After less before; unknown when either is. */
        public Amount change() {
            return after.less(before);
        }
    }

    /**
     * A figure that went into an indicator.
     *
     * @param unknown how many of the things added up are unknown and not in it
     */
    public record Input(String nameZh, String nameEn, Amount value, String unit, int unknown) {}

    /**
     * What the plan does for one norm: people of the group the norm is for, in and around the unit.
     *
     * @param norm code of the norm; facilityType it asks for
     * @param radiusMetres within which it must be
     * @param servedBefore people within the radius of a facility of the type, of those within reach of the plan
     * @param servedAfter likewise with what the plan adds and without what it removes
     * @param newlyServed within after, not before
     * @param noLongerServed who stays: within before, not after
     * @param movedOut within before, in dwellings that are demolished or converted; before + newly served − no longer served −
     *     moved out = after
     * @param isEstimated whether any of these people are
     * @param dwellingsUnknown dwellings within after whose people nobody knows: in none of the figures
     * @param gapsBefore compounds of the unit of which too many people are beyond the radius
     * @param gapsClosed of these, how many are not any more
     * @param gapsOpened of the others, how many are then
     * @param floorAreaAddedM2 floor area for the type in the plan
     */
    public record Served(
            String norm,
            String facilityType,
            String nameZh,
            String nameEn,
            double radiusMetres,
            double servedBefore,
            double servedAfter,
            double newlyServed,
            double noLongerServed,
            double movedOut,
            boolean isEstimated,
            int dwellingsUnknown,
            int gapsBefore,
            int gapsClosed,
            int gapsOpened,
            double floorAreaAddedM2,
            String clause) {
        private static final double THOUSAND = 1000;

        /** When people move out and nothing else changes. */
        Served withoutLeaving(double people, int unknown, int closed, int opened) {
            return new Served(
                    norm,
                    facilityType,
                    nameZh,
                    nameEn,
                    radiusMetres,
                    servedBefore,
                    Math.round((servedAfter - people) * THOUSAND) / THOUSAND,
                    newlyServed,
                    noLongerServed,
                    people,
                    isEstimated,
                    dwellingsUnknown - unknown,
                    gapsBefore,
                    closed,
                    opened,
                    floorAreaAddedM2,
                    clause);
        }
    }

    public Optional<Value> find(String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }

    /** @throws IllegalStateException when there is no such indicator */
    public Value get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no indicator " + code));
    }
}
