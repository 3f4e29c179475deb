package org.akashi.tables;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of something, for tables whose rows are parts.
 *
 * @param position place among the whole's parts, counted from 0
 */
record Part<W, P>(W whole, int position, P part) {

    /** The parts of each whole, in order. */
    static <W, P> Stream<Part<W, P>> of(Collection<W> wholes, Function<W, List<P>> parts) {
        return of(wholes.stream(), parts);
    }

    static <W, P> Stream<Part<W, P>> of(Stream<W> wholes, Function<W, List<P>> parts) {
        return wholes.flatMap(whole -> {
            List<P> all = parts.apply(whole);
            return IntStream.range(0, all.size()).mapToObj(i -> new Part<>(whole, i, all.get(i)));
        });
    }
}
