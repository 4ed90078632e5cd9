package org.zhibu.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedTest {
    private long now = -7;

    @Test
    void the_first_comes_at_once_and_the_last_of_many_when_it_is_time_though_nothing_comes_after_it() {
        List<String> told = new ArrayList<>();
        List<String> again = new ArrayList<>();
        Paced<String> paced = new Paced<>(told::add, again::add, () -> now);
        paced.pass();
        paced.latest("first");
        assertThat(told).containsExactly("first");
        now += Paced.BETWEEN.toNanos() / 2;
        paced.latest("left out");
        paced.latest("last");
        now += Paced.BETWEEN.toNanos() / 2 - 1;
        paced.pass();
        assertThat(told).containsExactly("first");
        now += 1;
        paced.pass();
        now += Paced.BETWEEN.toNanos();
        paced.pass();
        assertThat(told).containsExactly("first", "last");
        assertThat(again).isEmpty();
        now += Paced.QUIET.minus(Paced.BETWEEN).toNanos();
        paced.pass();
        paced.pass();
        now += Paced.QUIET.toNanos();
        paced.pass();
        assertThat(again).containsExactly("last", "last");
        now += Paced.BETWEEN.toNanos();
        paced.latest("later");
        assertThat(told).containsExactly("first", "last", "later");
    }
}
