package org.zhibu.sample;

import java.util.SplittableRandom;

/**
 * What plans of renewal have to know: lifts, staircases and protection of buildings, green area and parking of compounds. Drawn from
 * a stream of its own, so that nothing else moves. Plausible, not measured.
 */
final class Equipment {
    private static final double M2_OF_A_STAIRCASE = 180;
    private static final int HIGH_RISE = 7;
    private static final int UNKNOWN_OF_A_HUNDRED = 8;
    /** Of twelve compounds one does not know its green area, another one its parking. */
    private static final int ONE_IN = 12;

    private final SplittableRandom random;

    Equipment(long seed, int block) {
        this.random = new SplittableRandom(Seeds.mix(seed ^ 0x6c696674, block));
    }

    /** The row with all that is known of it. */
    SamplePlaces.Building of(Draft.Standing standing) {
        SamplePlaces.Building b = standing.row();
        boolean house = standing.purpose() == Purpose.HOUSE;
        double footprint = b.floorAreaM2() / (b.storeys() + b.storeysBelow());
        boolean tower = b.storeys() > 12;
        int staircases = !house || tower ? 1 : (int) Math.max(1, Math.round(footprint / M2_OF_A_STAIRCASE));
        boolean added = b.retrofitHistory() != null && b.retrofitHistory().contains("加装电梯");
        int lifts = tower ? 2 : b.storeys() >= HIGH_RISE || added ? staircases : 0;
        return new SamplePlaces.Building(
                b.sourceId(),
                b.name(),
                b.code(),
                b.community(),
                b.block(),
                b.yearBuilt(),
                b.storeys(),
                b.storeysBelow(),
                b.heightM(),
                b.floorAreaM2(),
                b.structureType(),
                b.use(),
                b.householdCount(),
                b.population(),
                b.population60(),
                b.population65(),
                b.ownershipType(),
                b.ownerUnit(),
                b.safetyGrade(),
                b.retrofitHistory(),
                lifts,
                house ? staircases : null,
                protection(standing),
                b.shape());
    }

    /** A boiler house of the first years may be a historic building of industry; of nothing else it is ever asked. */
    private String protection(Draft.Standing standing) {
        int draw = random.nextInt(100);
        if (standing.purpose() == Purpose.BOILER && standing.row().yearBuilt() < 1986) {
            return draw < 60 ? "HISTORIC" : "NONE";
        }
        return draw < UNKNOWN_OF_A_HUNDRED ? null : "NONE";
    }

    /** What a register lacks of a building; the same of the same building. */
    static Integer known(String sourceId, Integer value) {
        return Math.floorMod(sourceId.hashCode() * 31, 100) < UNKNOWN_OF_A_HUNDRED ? null : value;
    }

    /** Null in one compound of twelve. */
    Double greenAreaM2(Compound compound) {
        double share = compound.era().old() ? 0.20 : compound.era() == Era.NINETIES ? 0.27 : 0.34;
        double area = compound.wall().area() * share * (0.9 + 0.2 * random.nextDouble());
        return compound.number() % ONE_IN == 3 ? null : (double) Math.round(area);
    }

    /** Null in one compound of twelve. */
    Integer parkingSpaces(Compound compound, int households) {
        double each = compound.era().old() ? 0.18 : compound.era() == Era.NINETIES ? 0.42 : 0.95;
        long spaces = Math.round(households * each * (0.85 + 0.3 * random.nextDouble()));
        return compound.number() % ONE_IN == 5 ? null : Integer.valueOf((int) spaces);
    }
}
