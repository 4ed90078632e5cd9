package org.zhibu.sample;

import java.util.SplittableRandom;

/** Share (0..1) of values that the records of a town lack; drawn from streams of their own, so that nothing else moves. */
record Unknowns(double share) {

    private static final int ONE_IN = 12;

    static final Unknowns NONE = new Unknowns(0);
    /** As in well-kept registers; open map data lack far more. */
    static final Unknowns SOME = new Unknowns(0.08);

    Stream stream(long seed, int block) {
        return new Stream(share, new SplittableRandom(Seeds.mix(~seed, block)));
    }

    /** Forgets values of the buildings of one block, in their order. */
    record Stream(double share, SplittableRandom random) {

        SamplePlaces.Building forget(SamplePlaces.Building b) {
            boolean total = isKnownAsTotalOnly(b.community());
            boolean people = random.nextDouble() < share || total;
            boolean aged = people || random.nextDouble() < 2 * share;
            return new SamplePlaces.Building(
                    b.sourceId(),
                    b.name(),
                    b.code(),
                    b.community(),
                    b.block(),
                    keep(b.yearBuilt()),
                    random.nextDouble() < share / 2 ? null : b.storeys(),
                    keep(b.storeysBelow()),
                    keep(b.heightM()),
                    keep(b.floorAreaM2()),
                    keep(b.structureType()),
                    b.use(),
                    keep(total ? null : b.householdCount()),
                    people ? null : b.population(),
                    aged ? null : b.population60(),
                    aged ? null : b.population65(),
                    b.ownershipType(),
                    keep(b.ownerUnit()),
                    b.safetyGrade(),
                    b.retrofitHistory(),
                    share == 0 ? b.liftCount() : Equipment.known(b.sourceId(), b.liftCount()),
                    share == 0 ? b.entranceCount() : Equipment.known(b.sourceId(), b.entranceCount()),
                    b.protection(),
                    b.shape());
        }

        /** Some registers know how many people live in a compound, but not in which of its buildings. */
        private boolean isKnownAsTotalOnly(String community) {
            return share > 0 && community != null && Compound.number(community) % ONE_IN == 7;
        }

        private <T> T keep(T value) {
            return random.nextDouble() < share ? null : value;
        }
    }
}
