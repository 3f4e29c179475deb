package org.akashi.read.ovn.match;

import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.model.network.FilterRule.Direction;

/**
 * Compiles the match of an ACL to the traffic it admits or stops, per set of ports.
 *
 * <p>The expression becomes a union of conjunctions, each a box of addresses, protocols and ports. Whatever the boxes cannot hold, such
 * as Ethernet addresses or connection state, makes the conjunctions that ask for it opaque, and so does a name that stands for
 * nothing. An expression that OVN itself would refuse is opaque as a whole.
 */
public final class MatchCompiler {

    private final MatchNames names;

    public MatchCompiler(MatchNames names) {
        this.names = names;
    }

    /**
     * Compiles a match.
     *
     * @param direction tells which of {@code inport} and {@code outport} is the filtered port
     */
    public Compiled compile(String match, Direction direction) {
        SortedSet<String> addressSets = new TreeSet<>();
        Symbol portField = direction == Direction.EGRESS ? Symbol.INPORT : Symbol.OUTPORT;
        try {
            Expression expression = Parser.parse(match);
            Region region = region(expression, new TestCompiler(names, portField, addressSets));
            return Compiled.of(region, addressSets);
        } catch (MatchException e) {
            return Compiled.opaque(e.reason());
        }
    }

    private static Region region(Expression expression, TestCompiler tests) throws MatchException {
        return switch (expression) {
            case Expression.Truth truth -> truth.value() ? Region.EVERYTHING : Region.NOTHING;
            case Expression.Unknown unknown -> TestCompiler.unknown(unknown.reason());
            case Expression.Test test -> test(test, tests);
            case Expression.And and -> {
                Region region = Region.EVERYTHING;
                for (Expression part : and.parts()) {
                    region = region.intersect(region(part, tests));
                }
                yield region;
            }
            case Expression.Or or -> {
                Region region = Region.NOTHING;
                for (Expression part : or.parts()) {
                    region = region.union(region(part, tests));
                }
                yield region;
            }
        };
    }

    /** A comparison that cannot be made, such as with a set that is not there, leaves the rest of the match standing. */
    private static Region test(Expression.Test test, TestCompiler tests) {
        try {
            return tests.region(test);
        } catch (MatchException e) {
            return TestCompiler.unknown(e.reason());
        }
    }
}
