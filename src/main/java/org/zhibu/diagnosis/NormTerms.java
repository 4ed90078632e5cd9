package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.LivingCircle;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormField;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.NormValue;

/**
 * What a norm comes to as a test: how far, for which share of the people, and how much for each resident.
 *
 * @param radius metres; empty where the norm asks for the facility in the compound itself, or gives no distance at all
 * @param fromLivingCircle whether the radius is the walking distance of the living circle
 * @param inCompound whether the facility must belong to the compound
 * @param target least share of the people, 0..1
 * @param need how much each resident needs; empty when the norm says nothing that can be measured
 * @param least floor area of one facility, m2
 * @param peopleEach most residents that one facility serves
 * @param certainty of the value the judgement hangs on
 */
record NormTerms(
        Optional<Double> radius,
        boolean fromLivingCircle,
        boolean inCompound,
        BigDecimal target,
        Optional<Need> need,
        Optional<Double> least,
        Optional<BigDecimal> peopleEach,
        Optional<Certainty> certainty) {
    /** The living circle that is the compound itself: it has no distance (GB 50180-2018 2.0.5). */
    private static final String BLOCK = "BLOCK";

    /**
     * Room that each resident of any age needs.
     *
     * @param each units for one resident, exactly
     */
    record Need(Gap.Measure measure, BigFraction each) {}

    /**
     * @param usualTarget least share of the people where the norm names none
     * @param placesKnown whether a capacity of the type is known anywhere: places are counted only then, unless nothing else can be
     */
    static NormTerms of(Norm norm, NormSet set, BigDecimal usualTarget, boolean placesKnown) {
        Optional<LivingCircle> circle = set.circles().stream()
                .filter(one -> one.code().equals(norm.level()))
                .findFirst();
        Optional<Double> own = norm.value(NormField.SERVICE_RADIUS_M).map(BigDecimal::doubleValue);
        Optional<Double> ofCircle = circle.flatMap(LivingCircle::walkingMetres).map(Integer::doubleValue);
        Optional<Certainty> certainty = Optional.ofNullable(norm.values().get(NormField.SERVICE_RADIUS_M))
                .map(NormValue::certainty);
        if (own.isEmpty() && ofCircle.isPresent()) {
            certainty = circle.map(LivingCircle::certainty);
        }
        return new NormTerms(
                own.or(() -> ofCircle),
                own.isEmpty() && ofCircle.isPresent(),
                own.isEmpty() && norm.level().equals(BLOCK),
                norm.value(NormField.COVERAGE_TARGET).orElse(usualTarget),
                need(norm, placesKnown),
                norm.value(NormField.MIN_FLOOR_AREA_M2).map(BigDecimal::doubleValue),
                norm.value(NormField.PEOPLE_PER_FACILITY_MAX),
                certainty.or(() -> surest(norm)));
    }

    private static Optional<Certainty> surest(Norm norm) {
        return norm.values().values().stream().map(NormValue::certainty).min(Enum::compareTo);
    }

    private static Optional<Need> need(Norm norm, boolean placesKnown) {
        Optional<Need> places = norm.value(NormField.PLACES_PER_1000)
                .map(value -> new Need(Gap.Measure.PLACES, fraction(value).divide(1000)));
        Optional<Need> floor = norm.value(NormField.FLOOR_AREA_M2_PER_1000)
                .map(value ->
                        new Need(Gap.Measure.FLOOR_AREA_M2, fraction(value).divide(1000)));
        Optional<Need> sites = norm.value(NormField.PEOPLE_PER_FACILITY_MAX)
                .filter(value -> value.signum() > 0)
                .map(value -> new Need(Gap.Measure.SITES, fraction(value).reciprocal()));
        Stream<Optional<Need>> inOrder =
                placesKnown ? Stream.of(places, floor, sites) : Stream.of(floor, places, sites);
        return inOrder.flatMap(Optional::stream).findFirst();
    }

    private static BigFraction fraction(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Whether a share of the people so large may go without: exact, equal is enough. */
    boolean allows(long without, long all) {
        return allows(target, without, all);
    }

    static boolean allows(BigDecimal target, long without, long all) {
        // nearly always one of these; asked a million times for a map
        if (without <= 0 || target.equals(BigDecimal.ONE)) {
            return without <= 0;
        }
        return BigDecimal.valueOf(without)
                        .compareTo(BigDecimal.ONE.subtract(target).multiply(BigDecimal.valueOf(all)))
                <= 0;
    }

    /** Units of one facility: its least floor area, or as much as the most people it serves need. */
    Optional<Double> unitsOfOne() {
        return need.flatMap(some -> switch (some.measure()) {
            case SITES -> Optional.of(1.0);
            case FLOOR_AREA_M2 -> least.or(() -> forMostPeople(some));
            case PLACES -> forMostPeople(some);
        });
    }

    private Optional<Double> forMostPeople(Need some) {
        return peopleEach.map(people -> some.each().doubleValue() * people.doubleValue());
    }

    /** How the sizes of facilities are found. */
    Optional<Sizes.Rule> sizes() {
        return need.map(some -> new Sizes.Rule(
                some.measure(), some.measure() == Gap.Measure.FLOOR_AREA_M2 ? least.orElse(Double.NaN) : Double.NaN));
    }
}
