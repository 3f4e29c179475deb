package org.akashi.model.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interval sets against bit sets: the same operations on the same random sets, member by member. */
class SetAlgebraTest {

    private static final int SPAN = 64;
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @EnumSource(Family.class)
    void address_sets_behave_as_sets_at_both_ends_of_the_family(Family family) {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            boolean top = random.nextBoolean();
            BitSet a = bits(random);
            BitSet b = bits(random);
            AddressSet left = addresses(a, family, top);
            AddressSet right = addresses(b, family, top);
            assertThat(left.union(right)).isEqualTo(addresses(or(a, b), family, top));
            assertThat(left.intersect(right)).isEqualTo(addresses(and(a, b), family, top));
            assertThat(left.minus(right)).isEqualTo(addresses(andNot(a, b), family, top));
            assertThat(left.overlaps(right)).isEqualTo(a.intersects(b));
            assertThat(left.containsAll(right)).isEqualTo(andNot(b, a).isEmpty());
            assertThat(AddressSet.all(family).minus(AddressSet.all(family).minus(left)))
                    .isEqualTo(left);
            for (int i = 0; i < SPAN; i++) {
                assertThat(left.contains(address(i, family, top))).isEqualTo(a.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void number_sets_behave_as_sets_at_both_ends(boolean top) {
        Random random = new Random(11);
        int shift = top ? IntRanges.MAXIMUM - SPAN + 1 : 0;
        for (int round = 0; round < ROUNDS; round++) {
            BitSet a = bits(random);
            BitSet b = bits(random);
            IntRanges left = numbers(a, shift);
            IntRanges right = numbers(b, shift);
            assertThat(left.union(right)).isEqualTo(numbers(or(a, b), shift));
            assertThat(left.intersect(right)).isEqualTo(numbers(and(a, b), shift));
            assertThat(left.minus(right)).isEqualTo(numbers(andNot(a, b), shift));
            assertThat(left.overlaps(right)).isEqualTo(a.intersects(b));
            assertThat(left.complement().complement()).isEqualTo(left);
            for (int i = 0; i < SPAN; i++) {
                assertThat(left.contains(i + shift)).isEqualTo(a.get(i));
            }
        }
    }

    private static BitSet bits(Random random) {
        BitSet bits = new BitSet(SPAN);
        for (int runs = random.nextInt(5); runs > 0; runs--) {
            int from = random.nextInt(SPAN);
            bits.set(from, Math.min(SPAN, from + 1 + random.nextInt(20)));
        }
        return bits;
    }

    private static BitSet or(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.or(b);
        return both;
    }

    private static BitSet and(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    private static BitSet andNot(BitSet a, BitSet b) {
        BitSet rest = (BitSet) a.clone();
        rest.andNot(b);
        return rest;
    }

    /** The i-th address from the bottom of the family, or the i-th of its last ones. */
    private static IpAddress address(int i, Family family, boolean top) {
        if (!top) {
            return family == Family.V4 ? IpAddress.v4(i) : new IpAddress(Family.V6, 0, i);
        }
        int back = i - SPAN;
        return family == Family.V4 ? IpAddress.v4(back & 0xffff_ffffL) : new IpAddress(Family.V6, -1, back);
    }

    private static AddressSet addresses(BitSet bits, Family family, boolean top) {
        List<AddressSet.Range> ranges = new ArrayList<>();
        bits.stream().forEach(i -> {
            IpAddress one = address(i, family, top);
            ranges.add(new AddressSet.Range(one, one));
        });
        return AddressSet.union(family, ranges);
    }

    private static IntRanges numbers(BitSet bits, int shift) {
        IntRanges all = IntRanges.NONE;
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            all = all.union(IntRanges.of(i + shift));
        }
        return all;
    }
}
