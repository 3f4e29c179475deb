package org.akashi.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1000})
    void everything_is_handed_on_once_and_in_order_with_its_own_result(int size) {
        List<Integer> things = IntStream.range(0, size).boxed().toList();
        for (int threads = 1; threads <= 3; threads++) {
            List<String> told = new ArrayList<>();
            Ahead.each(things, threads, i -> "r" + i, (i, result) -> told.add(i + result));
            assertThat(told).isEqualTo(things.stream().map(i -> i + "r" + i).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void no_more_is_worked_out_than_some_portions_beyond_what_is_written(int threads) {
        AtomicInteger worked = new AtomicInteger();
        List<Integer> things = IntStream.range(0, 5000).boxed().toList();
        Ahead.each(
                things,
                threads,
                i -> worked.incrementAndGet(),
                (i, result) -> assertThat(worked.get()).isLessThanOrEqualTo(i + 9 * 64 + 1));
        assertThat(worked).hasValue(5000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_fails_reaches_the_caller(int threads) {
        List<Integer> things = IntStream.range(0, 1000).boxed().toList();
        assertThatThrownBy(() -> Ahead.each(
                        things,
                        threads,
                        i -> {
                            if (i == 700) {
                                throw new IllegalArgumentException("no witness");
                            }
                            return i;
                        },
                        (i, result) -> assertThat(i).isLessThan(704)))
                .hasStackTraceContaining("no witness");
        assertThatThrownBy(() -> Ahead.each(things, threads, i -> i, (i, result) -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessageContaining("disk full");
    }
}
