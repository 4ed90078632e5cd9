package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final Memo memo = new Memo(100);

    @Test
    void what_was_not_asked_for_longest_goes_first() {
        AtomicInteger made = new AtomicInteger();
        memo.get("a", made::incrementAndGet, value -> 40);
        memo.get("b", made::incrementAndGet, value -> 40);
        memo.get("a", made::incrementAndGet, value -> 40);
        memo.get("c", made::incrementAndGet, value -> 40);
        assertThat(made).hasValue(3);
        assertThat(memo.bytes()).isEqualTo(80);
        assertThat(memo.<Integer>get("a", made::incrementAndGet, value -> 40)).isEqualTo(1);
        assertThat(memo.<Integer>get("b", made::incrementAndGet, value -> 40)).isEqualTo(4);
    }

    @Test
    void what_is_forgotten_takes_its_bytes_with_it() {
        memo.get("old one", () -> 1, value -> 30);
        memo.get("new one", () -> 2, value -> 20);
        memo.forget(key -> key.toString().startsWith("old"));
        assertThat(memo.bytes()).isEqualTo(20);
        assertThat(memo.count()).isEqualTo(1);
        assertThat(memo.<Integer>get("old one", () -> 3, value -> 30)).isEqualTo(3);
    }

    /** Between the moment a value is there and the moment it is counted another one may make room. */
    @Test
    void what_had_to_go_before_it_was_counted_is_not_counted() {
        memo.get("slow", () -> 1, value -> {
            memo.get("large", () -> 2, other -> 100_000);
            memo.get("larger", () -> 3, other -> 90);
            return 50;
        });
        assertThat(memo.bytes()).isEqualTo(90);
        assertThat(memo.count()).isEqualTo(1);
    }

    @Test
    void one_computes_and_the_others_wait_and_a_failure_is_not_kept() throws Exception {
        assertThatThrownBy(() -> memo.get("k", MemoTest::fails, value -> 1))
                .isInstanceOf(IllegalArgumentException.class);
        AtomicInteger made = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> memo.get(
                "k",
                () -> {
                    started.countDown();
                    await(goOn);
                    return made.incrementAndGet();
                },
                value -> 1));
        started.await();
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> memo.get("k", made::incrementAndGet, value -> 1));
        goOn.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
    }

    private static int fails() {
        throw new IllegalArgumentException("no");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
