package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proof and single questions on random networks: whatever a question delivers between owners lies in a crossing, and every
 * witness of a crossing is delivered when it is asked as a question.
 */
class ProofAgainstQuestionsTest {

    private static final int NETWORKS = 60;
    private static final int QUESTIONS = 400;
    private static final int[] PORTS = {22, 80, 5432};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void questions_and_proof_agree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            NetworkFixture fixture = network(random);
            IsolationResult result = IsolationProver.prove(
                    fixture.cloud(), Ownership.byProject(Identity.empty(), Resources.empty()), Declarations.none(), 1);
            ReachEvaluator reach = ReachEvaluator.of(fixture.build());
            witnesses_arrive(result, reach);
            deliveries_are_crossings(fixture.build(), result, reach, random);
        }
    }

    private static void witnesses_arrive(IsolationResult result, ReachEvaluator reach) {
        for (Crossing crossing : result.crossings()) {
            for (Passage passage : crossing.passages()) {
                Witness witness = passage.witness();
                Answer answer = reach.answer(Question.of(witness.from(), witness.packet()));
                assertThat(answer.deliveredTo()).as(crossing + "").contains(witness.to());
            }
        }
    }

    private static void deliveries_are_crossings(
            Network network, IsolationResult result, ReachEvaluator reach, Random random) {
        Set<String> crossing = new TreeSet<>();
        for (Crossing c : result.crossings()) {
            for (String from : c.from().endpoints()) {
                c.to().endpoints().forEach(to -> crossing.add(from + " > " + to));
            }
        }
        List<Port> ports = List.copyOf(network.ports().values());
        for (int i = 0; i < QUESTIONS; i++) {
            Port from = ports.get(random.nextInt(ports.size()));
            Answer answer = reach.answer(question(network, from, ports, random));
            for (String to : answer.deliveredTo()) {
                Optional<Port> receiver = network.port(to);
                if (receiver.isPresent() && !receiver.get().project().equals(from.project())) {
                    assertThat(crossing).as(answer + "").contains(from.id() + " > " + to);
                }
            }
        }
    }

    /** Own or forged source, any address of the network or none, now and then another MAC than a guest would use. */
    private static Question question(Network network, Port from, List<Port> ports, Random random) {
        Port to = ports.get(random.nextInt(ports.size()));
        IpAddress destination = random.nextInt(4) == 0
                ? IpAddress.of("203.0.113." + (50 + random.nextInt(4)))
                : to.addresses().getFirst();
        Optional<IpAddress> source = random.nextInt(3) == 0
                ? Optional.of(
                        ports.get(random.nextInt(ports.size())).addresses().getFirst())
                : Optional.empty();
        List<MacAddress> macs = network.routers().values().stream()
                .flatMap(r -> r.interfaces().stream())
                .filter(face -> face.segment().equals(from.segment()))
                .map(face -> face.mac())
                .toList();
        Optional<MacAddress> mac = macs.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(macs.get(random.nextInt(macs.size())));
        return new Question(
                "q",
                from.id(),
                Optional.empty(),
                source,
                mac,
                destination,
                Protocols.TCP,
                OptionalInt.empty(),
                OptionalInt.of(PORTS[random.nextInt(PORTS.length)]),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** Two to four tenants, some joined, shared, published, unprotected, or on one wire. */
    private static NetworkFixture network(Random random) {
        NetworkFixture fixture = new NetworkFixture().external("public", "203.0.113.0/24");
        int tenants = 2 + random.nextInt(3);
        for (int t = 0; t < tenants; t++) {
            String net = "10." + t + ".0.";
            String[] shared = random.nextInt(3) == 0 ? new String[] {"t" + (t + 1) % tenants} : new String[0];
            fixture.segment("n" + t, "t" + t, net + "0/24", shared);
            fixture.closed(
                    "f" + t,
                    NetworkFixture.admitTcp(PORTS[random.nextInt(3)], "0.0.0.0/0"),
                    NetworkFixture.admitTcp(22, "10." + random.nextInt(tenants) + ".0.0/24"));
            for (int p = 0; p < 1 + random.nextInt(3); p++) {
                port(fixture, random, "p" + t + p, "t" + t, "n" + t, net + (10 + p), "f" + t);
            }
            if (shared.length > 0 && random.nextBoolean()) {
                port(fixture, random, "s" + t, shared[0], "n" + t, net + "40", "f" + t);
            }
            if (random.nextInt(4) > 0) {
                fixture.router("r" + t, "t" + t, "public 203.0.113." + (100 + t) + "/24", "n" + t + " " + net + "1/24")
                        .route("r" + t, "0.0.0.0/0", "203.0.113.1")
                        .nat("r" + t, NatRule.Kind.SOURCE, "203.0.113." + (100 + t), net + "0/24");
                if (random.nextBoolean()) {
                    fixture.nat("r" + t, NatRule.Kind.BOTH, "203.0.113." + (50 + t), net + "10");
                } else if (random.nextBoolean()) {
                    fixture.forwarding("r" + t, "203.0.113." + (50 + t), 80, net + "10", 22);
                }
            }
        }
        if (random.nextInt(3) == 0) {
            fixture.router("joint", "t0", "n0 10.0.0.250/24", "n1 10.1.0.250/24");
        }
        if (random.nextInt(5) == 0) {
            fixture.sameWire("n1", "n0");
        }
        return random.nextInt(4) == 0 ? fixture.answeringDns("n0") : fixture;
    }

    private static void port(
            NetworkFixture fixture, Random random, String id, String owner, String net, String address, String filter) {
        switch (random.nextInt(6)) {
            case 0 -> fixture.unprotected(id, owner, net, address);
            case 1 ->
                fixture.guestWithPair(id, owner, net, address, random.nextBoolean() ? "0.0.0.0/0" : "10.0.0.0/16");
            default -> fixture.guest(id, owner, net, address, filter);
        }
    }
}
