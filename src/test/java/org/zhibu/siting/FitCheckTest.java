package org.zhibu.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Amount;
import org.zhibu.siting.FacilityNeeds.Ground;
import org.zhibu.siting.Fit.Verdict;
import org.zhibu.standard.Certainty;

/** Each rule on both sides of what it asks, and where it is not known. */
class FitCheckTest {
    /** A room of 100 m2 on the ground floor, 2.6 m high, that has all a facility may ask for; changed one thing at a time. */
    private static final class Room {
        private boolean isLand;
        private boolean isPrivate;
        private String type = "VACANT_ROOM";
        private Optional<Boolean> inDwelling = Optional.of(false);
        private Amount area = Amount.known(100);
        private Optional<String> owner = Optional.of("房管所");
        private Optional<Integer> storey = Optional.of(1);
        private Optional<Double> height = Optional.of(2.6);
        private Optional<Boolean> entrance = Optional.of(true);
        private Optional<Boolean> daylight = Optional.of(true);
        private Optional<Integer> exits = Optional.of(1);
        private Optional<Boolean> approval = Optional.empty();
        private Optional<Boolean> clear = Optional.of(true);

        CandidateSpace space() {
            return new CandidateSpace(
                    1,
                    "",
                    type,
                    "",
                    "",
                    isLand,
                    isPrivate,
                    Optional.empty(),
                    inDwelling,
                    Geometries.FACTORY.createPoint(),
                    new LonLat(116, 39),
                    area,
                    owner,
                    Optional.empty(),
                    storey,
                    height,
                    entrance,
                    daylight,
                    exits,
                    approval,
                    clear);
        }
    }

    private final Room room = new Room();

    private static FacilityNeeds needs(boolean isForChildren, boolean hasFumes, boolean isNoisy) {
        return new FacilityNeeds(
                "CANTEEN",
                Ground.ROOM,
                "SPACE_FIT_OUT",
                Optional.of(-1),
                Optional.of(3),
                "GB",
                Optional.of(2.6),
                "JGJ",
                true,
                "JGJ",
                true,
                isForChildren,
                hasFumes,
                isNoisy,
                Certainty.SEEN);
    }

    private Verdict verdict(FitRule rule) {
        return verdict(rule, needs(false, true, true));
    }

    private Verdict verdict(FitRule rule, FacilityNeeds needs) {
        List<Fit> fits = FitCheck.of(
                room.space(),
                needs,
                new FitCheck.AreaNeed(Optional.of(new BigDecimal("100")), "GB"),
                Optional.of("Jinsong"));
        return fits.stream()
                .filter(fit -> fit.rule() == rule)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void a_room_that_has_everything_is_refused_by_nothing_and_only_its_owner_is_a_condition() {
        List<Fit> fits = FitCheck.of(
                room.space(),
                needs(false, true, false),
                new FitCheck.AreaNeed(Optional.of(new BigDecimal("100")), "GB"),
                Optional.of("Jinsong"));
        assertThat(fits)
                .filteredOn(fit -> fit.verdict() != Verdict.MET)
                .extracting(Fit::rule)
                .containsExactly(FitRule.OWNERSHIP);
    }

    @ParameterizedTest
    @CsvSource({"100, MET", "99.99, REFUSED"})
    void the_area_may_just_be_the_least_of_the_norm(double area, Verdict expected) {
        room.area = Amount.known(area);
        assertThat(verdict(FitRule.AREA)).isEqualTo(expected);
        room.area = Amount.UNKNOWN;
        assertThat(verdict(FitRule.AREA)).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"-2, REFUSED", "-1, MET", "3, MET", "4, REFUSED"})
    void the_storey_lies_between_the_lowest_and_the_highest(int storey, Verdict expected) {
        room.storey = Optional.of(storey);
        assertThat(verdict(FitRule.STOREY)).isEqualTo(expected);
        room.storey = Optional.empty();
        assertThat(verdict(FitRule.STOREY)).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2.6, MET", "2.59, REFUSED"})
    void the_height_may_just_be_the_least(double height, Verdict expected) {
        room.height = Optional.of(height);
        assertThat(verdict(FitRule.HEIGHT)).isEqualTo(expected);
        room.height = Optional.empty();
        assertThat(verdict(FitRule.HEIGHT)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void an_entrance_can_be_made_daylight_not_so_easily() {
        room.entrance = Optional.of(false);
        room.daylight = Optional.of(false);
        assertThat(verdict(FitRule.ENTRANCE)).isEqualTo(Verdict.CONDITION);
        assertThat(verdict(FitRule.DAYLIGHT)).isEqualTo(Verdict.REFUSED);
        room.entrance = Optional.empty();
        room.daylight = Optional.empty();
        assertThat(verdict(FitRule.ENTRANCE)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(FitRule.DAYLIGHT)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void children_and_more_than_200_m2_need_two_exits() {
        assertThat(verdict(FitRule.EXITS)).isEqualTo(Verdict.MET);
        assertThat(verdict(FitRule.EXITS, needs(true, false, false))).isEqualTo(Verdict.REFUSED);
        room.area = Amount.known(200);
        assertThat(verdict(FitRule.EXITS)).isEqualTo(Verdict.MET);
        room.area = Amount.known(200.1);
        assertThat(verdict(FitRule.EXITS)).isEqualTo(Verdict.REFUSED);
        room.exits = Optional.of(2);
        assertThat(verdict(FitRule.EXITS)).isEqualTo(Verdict.MET);
    }

    @Test
    void no_kitchen_with_fumes_and_no_noise_unwatched_in_a_dwelling_house() {
        assertThat(verdict(FitRule.FUMES)).isEqualTo(Verdict.MET);
        room.inDwelling = Optional.empty();
        assertThat(verdict(FitRule.FUMES)).isEqualTo(Verdict.UNKNOWN);
        room.inDwelling = Optional.of(true);
        assertThat(verdict(FitRule.FUMES)).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(FitRule.NOISE)).isEqualTo(Verdict.CONDITION);
    }

    @Test
    void civil_defence_needs_its_approval() {
        room.type = "BASEMENT_DEFENCE";
        assertThat(verdict(FitRule.DEFENCE)).isEqualTo(Verdict.UNKNOWN);
        room.approval = Optional.of(true);
        assertThat(verdict(FitRule.DEFENCE)).isEqualTo(Verdict.MET);
        room.approval = Optional.of(false);
        assertThat(verdict(FitRule.DEFENCE)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void what_is_disputed_or_private_cannot_be_used() {
        room.clear = Optional.of(false);
        assertThat(verdict(FitRule.OWNERSHIP)).isEqualTo(Verdict.REFUSED);
        room.clear = Optional.empty();
        assertThat(verdict(FitRule.OWNERSHIP)).isEqualTo(Verdict.CONDITION);
        room.owner = Optional.empty();
        assertThat(verdict(FitRule.OWNERSHIP)).isEqualTo(Verdict.UNKNOWN);
        room.clear = Optional.of(true);
        room.isPrivate = true;
        assertThat(verdict(FitRule.OWNERSHIP)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void rooms_do_not_go_on_open_ground() {
        room.isLand = true;
        assertThat(verdict(FitRule.GROUND)).isEqualTo(Verdict.REFUSED);
    }
}
