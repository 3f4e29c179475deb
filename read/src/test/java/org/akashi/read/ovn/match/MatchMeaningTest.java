package org.akashi.read.ovn.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.FilterRule.Direction;
import org.junit.jupiter.api.Test;

/** A compiled expression matches what the expression, evaluated packet by packet, matches. */
class MatchMeaningTest {

    private static final int TRIES = 3000;
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

    @Test
    void a_compiled_expression_matches_what_the_expression_means() {
        for (int seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Case expression = expression(random, 3);
            Packet packet = packet(random);
            Compiled compiled = new MatchCompiler(NAMES).compile(expression.text(), Direction.INGRESS);

            assertThat(compiled.opaque())
                    .as("seed %d: %s", seed, expression.text())
                    .isEmpty();
            for (String port : PORTS) {
                boolean matched = compiled.parts().stream()
                        .filter(part -> part.ports().contains(port))
                        .flatMap(part -> part.traffic().stream())
                        .anyMatch(match -> match.matches(packet));
                assertThat(matched)
                        .as("seed %d: %s at %s: %s", seed, expression.text(), port, packet)
                        .isEqualTo(expression.meaning().holds(packet, port, false));
            }
        }
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Case expression(Random random, int depth) {
        int kind = depth == 0 ? 5 : random.nextInt(6);
        if (kind < 3) {
            List<Case> parts = new ArrayList<>();
            for (int n = 2 + random.nextInt(2); n > 0; n--) {
                parts.add(expression(random, depth - 1));
            }
            return joined(parts, random.nextBoolean());
        }
        if (kind == 3) {
            Case c = ordinal(random, depth - 1);
            return new Case("!(" + c.text() + ")", (p, at, not) -> c.meaning().holds(p, at, !not));
        }
        return comparison(random);
    }

    /** Expressions that may be negated: comparisons of fields that have an order. */
    private static Case ordinal(Random random, int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? address(random) : port(random);
        }
        return joined(List.of(ordinal(random, depth - 1), ordinal(random, depth - 1)), random.nextBoolean());
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

    private static Case comparison(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> address(random);
            case 1 -> port(random);
            case 2 -> predicate(random);
            case 3 -> logicalPort(random);
            default -> type(random);
        };
    }

    private static Case predicate(Random random) {
        return one(
                random,
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

    private static Case logicalPort(Random random) {
        return one(
                random,
                new Case("outport == \"p1\"", (p, at, not) -> at.equals("p1")),
                new Case("outport == {\"p2\", \"p3\"}", (p, at, not) -> !at.equals("p1")),
                new Case("outport == @pg", (p, at, not) -> GROUP.contains(at)));
    }

    private static Case type(Random random) {
        return one(
                random,
                new Case(
                        "icmp4.type == 8",
                        (p, at, not) -> !isV6(p) && p.protocol() == Protocols.ICMP && p.destinationPort() >> 8 == 8),
                new Case(
                        "icmp4.code == 0",
                        (p, at, not) ->
                                !isV6(p) && p.protocol() == Protocols.ICMP && (p.destinationPort() & 255) == 0));
    }

    private static Case port(Random random) {
        String field = one(random, "tcp.dst", "tcp.src", "udp.dst");
        String relation = one(random, "==", "!=", "<", "<=", ">", ">=");
        int number = one(random, 22, 80, 81, 443);
        return new Case(field + " " + relation + " " + number, (p, at, not) -> {
            int protocol = field.startsWith("tcp") ? Protocols.TCP : Protocols.UDP;
            int value = field.endsWith("dst") ? p.destinationPort() : p.sourcePort();
            return p.protocol() == protocol && compares(Integer.compare(value, number), relation) != not;
        });
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

    private static Case address(Random random) {
        String field = one(random, "ip4.src", "ip4.dst");
        String relation = one(random, "==", "!=");
        String value = one(random, "10.0.0.1", "10.0.0.0/24", "{10.0.0.1, 10.0.0.2}", "$as", "0.0.0.0/0");
        return new Case(field + " " + relation + " " + value, (p, at, not) -> {
            IpAddress address = field.endsWith("src") ? p.source() : p.destination();
            return !isV6(p) && (isIn(address, value) == relation.equals("==")) != not;
        });
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

    private static Packet packet(Random random) {
        String[] addresses = random.nextBoolean()
                ? new String[] {"2001:db8::1", "2001:db8::2"}
                : new String[] {"10.0.0.1", "10.0.0.2", "10.0.0.9", "10.0.1.7", "192.0.2.1"};
        int protocol = one(random, 1, 6, 17, 47);
        int from = one(random, 0, 22, 80, 81, 443, 40000);
        int to = one(random, 0, 22, 79, 80, 81, 442, 443, 8 << 8, 8 << 8 | 1, 3 << 8);
        return new Packet(
                MacAddress.of("fa:16:3e:00:00:01"),
                MacAddress.of("fa:16:3e:00:00:02"),
                IpAddress.of(one(random, addresses)),
                IpAddress.of(one(random, addresses)),
                protocol,
                protocol == 1 ? 0 : from,
                to);
    }
}
