package org.zhibu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.Supplement;

/** The cases of redline63 in the test vectors of the standards, built as plans. */
class RedLineVectorsTest {

    // existing, demolished, of which illegal, of which dangerous, new, of which public, demolition share, new to
    // demolished
    @ParameterizedTest
    @CsvSource({
        "100000, 22500, 1000, 2000, 30000, 5000, 0.195, 1.111111",
        "100000, 20000, 0, 0, 40000, 0, 0.2, 2.0",
        "100000, 20001, 0, 0, 40002, 0, 0.20001, 2.0",
        "50000, 5500, 500, 0, 12000, 1500, 0.1, 1.909091"
    })
    void the_shares_are_those_of_the_vectors(
            double existing,
            double demolished,
            double illegal,
            double dangerous,
            double built,
            double publicService,
            double share,
            double ratio) {
        IndicatorSet set = Indicators.of(
                Given.site()
                        .building(1, 0, 0)
                        .floorArea(Amount.known(illegal))
                        .building(2, 50, 0)
                        .floorArea(Amount.known(dangerous))
                        .building(3, 100, 0)
                        .floorArea(Amount.known(demolished - illegal - dangerous))
                        .building(4, 150, 0)
                        .floorArea(Amount.known(existing - demolished))
                        .plan()
                        .demolish(1, DemolitionReason.ILLEGAL)
                        .demolish(2, DemolitionReason.DANGEROUS)
                        .demolish(3, DemolitionReason.REBUILD)
                        .draw(
                                "n",
                                Supplement.newBuilding(
                                                Given.square(0, 100, 50),
                                                10,
                                                BuildingUse.RESIDENTIAL,
                                                java.util.List.of(Given.facility("KINDERGARTEN", publicService)))
                                        .withFloorArea(java.math.BigDecimal.valueOf(built)))
                        .snapshot(),
                Surroundings.none());
        assertThat(set.get("FLOOR_AREA").before()).isEqualTo(Amount.known(existing));
        assertThat(set.get("FLOOR_AREA").after()).isEqualTo(Amount.known(existing - demolished + built));
        assertThat(set.get("FLOOR_AREA_DEMOLISHED").after()).isEqualTo(Amount.known(demolished));
        assertThat(set.get("FLOOR_AREA_DEMOLISHED_EXCLUDED").after()).isEqualTo(Amount.known(illegal + dangerous));
        assertThat(set.get("FLOOR_AREA_NEW_PUBLIC").after()).isEqualTo(Amount.known(publicService));
        // the vectors are written with six decimals
        assertThat(set.get("DEMOLITION_SHARE").after()).isEqualTo(Amount.known(share));
        assertThat(set.get("NEW_TO_DEMOLISHED").after().value()).isCloseTo(ratio, within(5e-7));
    }
}
