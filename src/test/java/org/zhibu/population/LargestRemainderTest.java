package org.zhibu.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    private static long[] parts(long amount, long... weights) {
        LargestRemainder shares = new LargestRemainder();
        shares.add(99, 99);
        shares.clear();
        for (int index = 0; index < weights.length; index++) {
            shares.add(weights[index], index);
        }
        shares.share(amount);
        return IntStream.range(0, weights.length).mapToLong(shares::part).toArray();
    }

    @Test
    void quotas_are_filled_up_from_the_largest_remainder() {
        // 10 × 0.47, 0.16, 0.158, 0.12, 0.061, 0.031: 4.7 1.6 1.58 1.2 0.61 0.31; three left for .7, .61, .6
        assertThat(parts(10, 47000, 16000, 15800, 12000, 6100, 3100)).containsExactly(5, 2, 1, 1, 1, 0);
    }

    @Test
    void nobody_without_weight_gets_anything_and_nothing_is_shared_without_weights() {
        assertThat(parts(7, 0, 3, 0)).containsExactly(0, 7, 0);
        assertThat(parts(7, 0, 0)).containsExactly(0, 0);
        assertThat(parts(0, 1, 2)).containsExactly(0, 0);
        assertThat(parts(7)).isEmpty();
    }

    @Test
    void large_amounts_and_weights_do_not_overflow() {
        // 2^31 people by three weights of 10^15 of a thousandth
        long million = 1_000_000_000_000_000L;
        assertThat(parts(2_147_483_648_000L, million, million, million))
                .containsExactly(715_827_882_667L, 715_827_882_667L, 715_827_882_666L);
    }

    @Test
    void every_part_is_its_quota_rounded_up_or_down_and_the_sum_is_the_amount() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            long[] weights = IntStream.range(0, 1 + random.nextInt(200))
                    .mapToLong(index -> random.nextInt(50_000))
                    .toArray();
            long sum = java.util.Arrays.stream(weights).sum();
            long amount = random.nextInt(5_000_000);
            long[] parts = parts(amount, weights);
            if (sum > 0) {
                assertThat(java.util.Arrays.stream(parts).sum()).isEqualTo(amount);
                for (int index = 0; index < parts.length; index++) {
                    double quota = (double) amount * weights[index] / sum;
                    assertThat((double) parts[index]).isBetween(Math.floor(quota - 1e-6), Math.ceil(quota + 1e-6));
                }
            }
        }
    }

    @Test
    void a_share_is_rounded_once_and_half_up() {
        assertThat(Fraction.of(new BigDecimal("0.187")).times(500)).isEqualTo(94);
        assertThat(Fraction.of(new BigDecimal("0.187")).times(499)).isEqualTo(93);
        assertThat(Fraction.of(new BigDecimal("0.333333333")).times(9_000_000_000_000_000L))
                .isEqualTo(2_999_999_997_000_000L);
        assertThat(Fraction.of(new BigDecimal("0.135")).within(Fraction.of(new BigDecimal("0.18"))))
                .isEqualTo(new Fraction(3, 4));
        assertThat(Fraction.of(new BigDecimal("0.3")).within(Fraction.of(new BigDecimal("0.2"))))
                .isEqualTo(Fraction.ALL);
        assertThat(Fraction.of(BigDecimal.ZERO).times(Long.MAX_VALUE)).isZero();
    }
}
