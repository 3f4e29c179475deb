package org.akashi.read.ovn.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.FilterRule.Direction;

/** A compiled expression matches what the expression, evaluated packet by packet, matches. */
class MatchProperties {

    private static final Set<String> GROUP = Set.of("p1", "p3");
    private static final List<String> SET = List.of("10.0.0.2", "10.0.1.0/24");
    private static final List<String> PORTS = List.of("p1", "p2", "p3");

    private static final MatchNames NAMES = new MatchNames() {
        @Override
        public Optional<Addresses> addressSet(String name) {
            return Optional.of(Addresses.of(SET));
        }

        @Override
        public Optional<Set<String>> portGroup(String name) {
            return Optional.of(GROUP);
        }
    };

    /** An expression as text, and what it says about one packet at one port. */
    private record Case(String text, Meaning meaning) {

        boolean atomic() {
            return text.startsWith("(") && text.endsWith(")");
        }
    }

    private interface Meaning {
        /**
         * Evaluates the expression, or its negation with negations moved into the comparisons, as OVN does.
         *
         * @param negated whether the negation is asked for
         */
        boolean holds(Packet packet, String port, boolean negated);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void a_compiled_expression_matches_what_the_expression_means(
            @ForAll("expressions") Case expression, @ForAll("packets") Packet packet) {
        Compiled compiled = new MatchCompiler(NAMES).compile(expression.text(), Direction.INGRESS);

        assertThat(compiled.opaque()).as(expression.text()).isEmpty();
        for (String port : PORTS) {
            boolean matched = compiled.parts().stream()
                    .filter(part -> part.ports().contains(port))
                    .flatMap(part -> part.traffic().stream())
                    .anyMatch(match -> match.matches(packet));
            assertThat(matched)
                    .as("%s at %s: %s", expression.text(), port, packet)
                    .isEqualTo(expression.meaning().holds(packet, port, false));
        }
    }

    @Provide
    Arbitrary<Case> expressions() {
        return expression(3);
    }

    private static Arbitrary<Case> expression(int depth) {
        if (depth == 0) {
            return tests();
        }
        Arbitrary<Case> inner = expression(depth - 1);
        Arbitrary<Case> joined = Combinators.combine(
                        inner.list().ofMinSize(2).ofMaxSize(3), Arbitraries.of(true, false))
                .as(MatchProperties::joined);
        Arbitrary<Case> negated = ordinal(depth - 1)
                .map(c -> new Case(
                        "!(" + c.text() + ")", (p, at, not) -> c.meaning().holds(p, at, !not)));
        return Arbitraries.frequencyOf(Tuple.of(3, joined), Tuple.of(1, negated), Tuple.of(2, tests()));
    }

    /** Expressions that may be negated: comparisons of fields that have an order. */
    private static Arbitrary<Case> ordinal(int depth) {
        if (depth <= 0) {
            return Arbitraries.oneOf(addresses(), ports());
        }
        return Combinators.combine(ordinal(depth - 1).list().ofSize(2), Arbitraries.of(true, false))
                .as(MatchProperties::joined);
    }

    private static Case joined(List<Case> parts, boolean and) {
        List<String> texts = parts.stream()
                .map(c -> c.atomic() ? c.text() : "(" + c.text() + ")")
                .toList();
        return new Case("(" + String.join(and ? " && " : " || ", texts) + ")", (packet, port, not) -> {
            boolean all = and != not;
            for (Case part : parts) {
                if (part.meaning().holds(packet, port, not) != all) {
                    return !all;
                }
            }
            return all;
        });
    }

    private static Arbitrary<Case> tests() {
        return Arbitraries.oneOf(addresses(), ports(), predicates(), logicalPorts(), types());
    }

    private static Arbitrary<Case> predicates() {
        return Arbitraries.of(
                new Case("1", (p, at, not) -> !not),
                new Case("ip", (p, at, not) -> !not),
                new Case("ip4", (p, at, not) -> !isV6(p)),
                new Case("ip6", (p, at, not) -> isV6(p)),
                new Case("tcp", (p, at, not) -> p.protocol() == Protocols.TCP),
                new Case("udp", (p, at, not) -> p.protocol() == Protocols.UDP),
                new Case("ip.proto == {6, 17}", (p, at, not) -> p.protocol() == 6 || p.protocol() == 17),
                new Case("eth.type == 0x86dd", (p, at, not) -> isV6(p)),
                new Case("arp", (p, at, not) -> false));
    }

    private static Arbitrary<Case> logicalPorts() {
        return Arbitraries.of(
                new Case("outport == \"p1\"", (p, at, not) -> at.equals("p1")),
                new Case("outport == {\"p2\", \"p3\"}", (p, at, not) -> !at.equals("p1")),
                new Case("outport == @pg", (p, at, not) -> GROUP.contains(at)));
    }

    private static Arbitrary<Case> types() {
        return Arbitraries.of(
                new Case(
                        "icmp4.type == 8",
                        (p, at, not) -> !isV6(p) && p.protocol() == Protocols.ICMP && p.destinationPort() >> 8 == 8),
                new Case(
                        "icmp4.code == 0",
                        (p, at, not) ->
                                !isV6(p) && p.protocol() == Protocols.ICMP && (p.destinationPort() & 255) == 0));
    }

    private static Arbitrary<Case> ports() {
        return Combinators.combine(
                        Arbitraries.of("tcp.dst", "tcp.src", "udp.dst"),
                        Arbitraries.of("==", "!=", "<", "<=", ">", ">="),
                        Arbitraries.of(22, 80, 81, 443))
                .as((field, relation, number) -> new Case(field + " " + relation + " " + number, (p, at, not) -> {
                    int protocol = field.startsWith("tcp") ? Protocols.TCP : Protocols.UDP;
                    int value = field.endsWith("dst") ? p.destinationPort() : p.sourcePort();
                    return p.protocol() == protocol && compares(Integer.compare(value, number), relation) != not;
                }));
    }

    private static boolean compares(int order, String relation) {
        return switch (relation) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Arbitrary<Case> addresses() {
        return Combinators.combine(
                        Arbitraries.of("ip4.src", "ip4.dst"),
                        Arbitraries.of("==", "!="),
                        Arbitraries.of("10.0.0.1", "10.0.0.0/24", "{10.0.0.1, 10.0.0.2}", "$as", "0.0.0.0/0"))
                .as((field, relation, value) -> new Case(field + " " + relation + " " + value, (p, at, not) -> {
                    IpAddress address = field.endsWith("src") ? p.source() : p.destination();
                    return !isV6(p) && (isIn(address, value) == relation.equals("==")) != not;
                }));
    }

    private static boolean isIn(IpAddress address, String value) {
        String text = address.toString();
        return switch (value) {
            case "10.0.0.1" -> text.equals("10.0.0.1");
            case "10.0.0.0/24" -> text.startsWith("10.0.0.");
            case "{10.0.0.1, 10.0.0.2}" -> text.equals("10.0.0.1") || text.equals("10.0.0.2");
            case "$as" -> text.equals("10.0.0.2") || text.startsWith("10.0.1.");
            default -> true;
        };
    }

    private static boolean isV6(Packet packet) {
        return packet.destination().toString().indexOf(':') >= 0;
    }

    @Provide
    Arbitrary<Packet> packets() {
        Arbitrary<String> v4 = Arbitraries.of("10.0.0.1", "10.0.0.2", "10.0.0.9", "10.0.1.7", "192.0.2.1");
        Arbitrary<String> v6 = Arbitraries.of("2001:db8::1", "2001:db8::2");
        return Combinators.combine(Arbitraries.of(true, false), v4, v4, v6, v6)
                .as((six, a, b, c, d) -> six ? List.of(c, d) : List.of(a, b))
                .flatMap(pair -> Combinators.combine(
                                Arbitraries.of(1, 6, 17, 47),
                                Arbitraries.of(0, 22, 80, 81, 443, 40000),
                                Arbitraries.of(0, 22, 79, 80, 81, 442, 443, 8 << 8, 8 << 8 | 1, 3 << 8))
                        .as((protocol, from, to) -> new Packet(
                                MacAddress.of("fa:16:3e:00:00:01"),
                                MacAddress.of("fa:16:3e:00:00:02"),
                                IpAddress.of(pair.get(0)),
                                IpAddress.of(pair.get(1)),
                                protocol,
                                protocol == 1 ? 0 : from,
                                to)));
    }
}
