package org.akashi.isolation.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.akashi.isolation.walk.RuleTable.Decision;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Action;
import org.akashi.model.network.FilterRule.Direction;
import org.junit.jupiter.api.Test;

/** Tables of random rules against the obvious evaluation of one packet after the other. */
class RuleTableTest {

    private static final MacAddress MAC = new MacAddress(1);

    @Test
    void a_box_is_decided_as_each_of_its_packets_would_be() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            List<FilterRule> rules = rules(random, Direction.values()[round % 2]);
            RuleTable table = RuleTable.of(rules);
            List<Decision> decisions = table.decide(TrafficMatch.any(Family.V4));
            List<Decision> admitted = table.admitted(TrafficMatch.any(Family.V4));
            assertThat(admitted).allMatch(d -> d.admitted() || !d.certain());
            for (int i = 0; i < 20; i++) {
                Packet packet = packet(random);
                List<Boolean> decided = decisions.stream()
                        .filter(d -> d.box().matches(packet))
                        .map(Decision::admitted)
                        .distinct()
                        .toList();
                assertThat(decided).as(rules + " " + packet).isEqualTo(obvious(rules, packet));
                assertThat(admitted.stream()
                                .filter(d -> d.admitted() && d.box().matches(packet))
                                .map(Decision::certain)
                                .distinct()
                                .toList())
                        .as(rules + " " + packet)
                        .isEqualTo(decisions.stream()
                                .filter(d -> d.admitted() && d.box().matches(packet))
                                .map(Decision::certain)
                                .distinct()
                                .toList());
            }
        }
    }

    /** What the rules of the highest matching priority say: one answer, or both if they contradict each other. */
    private static List<Boolean> obvious(List<FilterRule> rules, Packet packet) {
        Optional<Integer> highest = rules.stream()
                .filter(r -> r.match().stream().anyMatch(m -> m.matches(packet)))
                .map(FilterRule::priority)
                .max(Comparator.naturalOrder());
        if (highest.isEmpty()) {
            return List.of(true);
        }
        List<Boolean> said = rules.stream()
                .filter(r -> r.priority() == highest.get())
                .filter(r -> r.match().stream().anyMatch(m -> m.matches(packet)))
                .map(r -> r.action().admits())
                .distinct()
                .toList();
        return said.size() == 1 ? said : List.of(true, false);
    }

    private static List<FilterRule> rules(Random random, Direction direction) {
        List<FilterRule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<TrafficMatch> match = new ArrayList<>();
            for (int m = random.nextInt(2); m >= 0; m--) {
                match.add(match(random));
            }
            Action action = Action.values()[random.nextInt(Action.values().length)];
            if (random.nextInt(8) == 0) {
                match.add(TrafficMatch.any(Family.V4));
            }
            rules.add(new FilterRule(
                    "r" + i,
                    direction,
                    random.nextInt(3),
                    action,
                    match,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    EvidenceRef.whole("test")));
        }
        return rules;
    }

    private static TrafficMatch match(Random random) {
        TrafficMatch match = TrafficMatch.any(Family.V4)
                .withSource(AddressSet.of(Prefix.holding(IpAddress.v4(random.nextInt(16)), 28 + random.nextInt(5))));
        if (random.nextBoolean()) {
            int first = random.nextInt(8);
            match = match.withProtocols(IntRanges.of(6))
                    .withDestinationPorts(IntRanges.of(first, first + random.nextInt(8)));
        }
        return match;
    }

    private static Packet packet(Random random) {
        return new Packet(
                MAC,
                MAC,
                IpAddress.v4(random.nextInt(20)),
                IpAddress.v4(7),
                random.nextBoolean() ? 6 : 17,
                9,
                random.nextInt(16));
    }
}
