package org.akashi.oracle.packets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.oracle.packets.Watch.Arrival;

/**
 * Predicts every packet of a table from the evidence, then sends them all and compares.
 *
 * <p>That a packet arrives is waited for; until it does it is sent again, as its sender would. That one does not arrive is judged at
 * the very end: within each scenario the packets that must not arrive go first, so whatever carries the later ones had the earlier ones
 * before; all is sent a second time when all neighbours are known; and all cards are watched until the last packet has arrived.
 */
final class Trial {

    private static final int ARRIVAL_MILLISECONDS = 1_500;
    private static final int TRIES = 6;
    private static final int ANSWER_MILLISECONDS = 1_000;
    private static final int FIRST_PORT = 41_000;
    private static final int BACK_END_TRIES = 12;
    private static final int ROUNDS = 2;
    private static final int PORTS_PER_ROUND = 5_000;

    private final ReachEvaluator reach;
    private final Map<String, Guest> guests;
    private final Map<String, Nic> nics;
    private final Watch watch;
    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, MacAddress> neighbours = new TreeMap<>();
    private final List<Fired> blocked = new ArrayList<>();
    private int numbers;

    /** A packet with what was predicted for it. */
    private record Predicted(Shot shot, Question question, Answer answer, Optional<MacAddress> to) {}

    /** A frame that was sent. */
    private record Fired(Predicted predicted, int number, String from, byte[] frame) {}

    private Trial(ReachEvaluator reach, Map<String, Guest> guests, Map<String, Nic> nics, Watch watch) {
        this.reach = reach;
        this.guests = guests;
        this.nics = nics;
        this.watch = watch;
    }

    /** Tries all packets; what disagrees, as texts that can be understood alone. */
    static List<String> run(ReachEvaluator reach, Map<String, Guest> guests, Map<String, Nic> nics, List<Shot> shots)
            throws IOException {
        try (Watch watch = Watch.of(Set.copyOf(nics.values()))) {
            Trial trial = new Trial(reach, guests, nics, watch);
            List<Predicted> predicted = new ArrayList<>();
            for (Shot shot : shots) {
                predicted.add(trial.predict(shot));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Predicted each : predicted) {
                    trial.fire(each, round);
                }
            }
            for (Fired fired : trial.blocked) {
                trial.compare(fired, List.of());
            }
            return trial.disagreements;
        }
    }

    private Predicted predict(Shot shot) throws IOException {
        Guest guest = guest(shot.from());
        Optional<MacAddress> given = shot.via().isPresent() ? destinationMac(shot, guest) : Optional.empty();
        boolean outside = shot.from().startsWith(Question.EXTERNAL);
        Question question = new Question(
                "line " + shot.line(),
                shot.from(),
                shot.sourceMac(),
                outside ? shot.source().or(() -> guest.sourceFor(shot.destination())) : shot.source(),
                given,
                shot.destination(),
                shot.protocol(),
                sourcePort(shot, 0),
                shot.destinationPort(),
                shot.icmpType(),
                OptionalInt.empty());
        Answer answer = reach.answer(question);
        Predicted predicted = new Predicted(shot, question, answer, given);
        if (answer.verdict() == Answer.Verdict.UNDETERMINED
                || !answer.deliveredTo()
                        .equals(shot.receivers().stream().sorted().toList())) {
            disagree(predicted, "the table says " + shot.receivers());
        }
        return predicted;
    }

    private Guest guest(String id) {
        return Optional.ofNullable(guests.get(id)).orElseThrow(() -> new IllegalArgumentException("no guest " + id));
    }

    private Nic nic(String id) {
        return Optional.ofNullable(nics.get(id)).orElseThrow(() -> new IllegalArgumentException("no card " + id));
    }

    private static OptionalInt sourcePort(Shot shot, int attempt) {
        return Protocols.hasPorts(shot.protocol())
                ? OptionalInt.of(shot.sourcePort().orElse(FIRST_PORT + shot.line() * BACK_END_TRIES + attempt))
                : OptionalInt.empty();
    }

    /** Sends a packet, or several where any of several back ends may get it. */
    private void fire(Predicted predicted, int round) throws IOException {
        Shot shot = predicted.shot();
        if (round > 0
                && !predicted.answer().deliveredTo().isEmpty()
                && shot.sourcePort().isPresent()) {
            // Its connection exists by now, and is not made twice.
            return;
        }
        Guest guest = guest(shot.from());
        Optional<MacAddress> to = predicted.to().isPresent() ? predicted.to() : destinationMac(shot, guest);
        if (to.isEmpty()) {
            if (shot.isDelivery()) {
                disagree(predicted, "nobody answers for the next hop");
            }
            return;
        }
        TreeSet<String> reached = new TreeSet<>();
        int tries = shot.oneOf() ? BACK_END_TRIES : 1;
        for (int attempt = 0; attempt < tries; attempt++) {
            int number = ++numbers;
            Packet packet = packet(shot, guest, to.get(), round * PORTS_PER_ROUND + attempt);
            byte[] frame = Frame.probe(packet, number);
            nic(shot.from()).send(frame);
            Fired fired = new Fired(predicted, number, shot.from(), frame);
            if (predicted.answer().deliveredTo().isEmpty()) {
                blocked.add(fired);
            } else if (shot.oneOf()) {
                reached.add(awaitAny(fired));
            } else {
                compare(fired, awaitAll(fired));
            }
        }
        if (shot.oneOf() && !reached.equals(new TreeSet<>(shot.receivers()))) {
            disagree(predicted, "reached " + reached);
        }
    }

    private static Packet packet(Shot shot, Guest guest, MacAddress to, int attempt) {
        IpAddress source = shot.source()
                .or(() -> guest.sourceFor(shot.destination()))
                .orElseThrow(() -> new IllegalArgumentException("line " + shot.line() + ": no source"));
        int port = shot.destinationPort().orElse(0);
        if (Protocols.hasTypes(shot.protocol())) {
            int echo = Packet.echoRequest(shot.destination().family());
            port = shot.icmpType().isPresent() ? shot.icmpType().getAsInt() << 8 : echo;
        }
        return new Packet(
                shot.sourceMac().orElse(guest.mac()),
                to,
                source,
                shot.destination(),
                shot.protocol(),
                sourcePort(shot, attempt).orElse(0),
                port);
    }

    /** Waits until everybody who is to get it has it; a router's own address shows by its echo reply. */
    private List<Arrival> awaitAll(Fired fired) throws IOException {
        List<Arrival> arrived = new ArrayList<>();
        for (String receiver : fired.predicted().answer().deliveredTo()) {
            persist(fired, List.of(at(receiver, fired.predicted().shot()))).ifPresent(arrived::add);
        }
        return arrived;
    }

    /** The card at which a receiver gets something; a router's own address shows by its reply to the sender. */
    private String at(String receiver, Shot shot) {
        return nics.containsKey(receiver)
                ? nic(receiver).id()
                : nic(shot.from()).id();
    }

    private String awaitAny(Fired fired) throws IOException {
        List<String> receivers = fired.predicted().shot().receivers();
        return persist(fired, receivers).map(Arrival::nic).orElse("nobody");
    }

    /** Waits for a frame, and sends it again until it comes. */
    private Optional<Arrival> persist(Fired fired, List<String> at) throws IOException {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            Optional<Arrival> arrival = watch.awaitAmong(fired.number(), at, ARRIVAL_MILLISECONDS);
            if (arrival.isPresent()) {
                return arrival;
            }
            nic(fired.from()).send(fired.frame());
        }
        return watch.awaitAmong(fired.number(), at, ARRIVAL_MILLISECONDS);
    }

    private void compare(Fired fired, List<Arrival> awaited) throws IOException {
        Predicted predicted = fired.predicted();
        Shot shot = predicted.shot();
        TreeSet<String> expected = new TreeSet<>();
        predicted.answer().deliveredTo().forEach(r -> expected.add(at(r, shot)));
        TreeSet<String> seen = new TreeSet<>();
        watch.arrivals(fired.number()).forEach(a -> seen.add(a.nic()));
        if (!seen.equals(expected)) {
            disagree(predicted, "seen at " + seen);
            return;
        }
        for (Arrival arrival : awaited) {
            String first = predicted.answer().deliveredTo().getFirst();
            if (nics.containsKey(first) && nic(first).id().equals(arrival.nic())) {
                compareHeaders(predicted, arrival.marked().packet());
            }
        }
        if (shot.answer() != Shot.AnswerBack.NOT_TRIED && awaited.size() == 1) {
            answer(predicted, awaited.getFirst());
        }
    }

    /** What the evidence says a packet looks like on arrival, after all translations. */
    private void compareHeaders(Predicted predicted, Packet arrived) {
        Packet foretold = predicted.answer().hops().getLast().packet();
        boolean same = arrived.source().equals(foretold.source())
                && arrived.destination().equals(foretold.destination())
                && arrived.protocol() == foretold.protocol()
                && arrived.destinationPort() == foretold.destinationPort();
        if (!same) {
            disagree(predicted, "arrived as " + arrived + ", foretold as " + foretold);
        }
    }

    /** Turns an arrived packet round, as its receiver would, and looks whether it comes back as if from its first destination. */
    private void answer(Predicted predicted, Arrival arrival) throws IOException {
        Shot shot = predicted.shot();
        Packet got = arrival.marked().packet();
        boolean echo = Protocols.hasTypes(got.protocol());
        int echoReply = got.protocol() == Protocols.ICMP ? 0 : 129 << 8;
        Packet back = new Packet(
                got.destinationMac(),
                got.sourceMac(),
                got.destination(),
                got.source(),
                got.protocol(),
                got.destinationPort(),
                echo ? echoReply : got.sourcePort());
        int number = ++numbers;
        byte[] frame = echo ? Frame.echoReply(back, number, arrival.marked().number()) : Frame.answer(back, number);
        nic(arrival.nic()).send(frame);
        if (shot.answer() == Shot.AnswerBack.IS_LOST) {
            Predicted lost = new Predicted(shot, predicted.question(), lost(predicted.answer()), Optional.empty());
            blocked.add(new Fired(lost, number, arrival.nic(), frame));
            return;
        }
        Optional<Arrival> returned = persist(
                new Fired(predicted, number, arrival.nic(), frame),
                List.of(nic(shot.from()).id()));
        if (returned.isEmpty()) {
            disagree(predicted, "the answer does not come back");
        } else if (!returned.get().marked().packet().source().equals(shot.destination())) {
            disagree(
                    predicted,
                    "the answer comes back as " + returned.get().marked().packet());
        }
    }

    private static Answer lost(Answer answer) {
        return new Answer(Answer.Verdict.BLOCKED, List.of(), List.of(), answer.reason());
    }

    /** The MAC address that really answers for the next hop, asked once. */
    private Optional<MacAddress> destinationMac(Shot shot, Guest guest) throws IOException {
        if (shot.via().orElse(null) instanceof Shot.Via.Station(MacAddress mac)) {
            return Optional.of(mac);
        }
        if (shot.destination().isMulticast()) {
            return Optional.of(MacAddress.ofMulticast(shot.destination()));
        }
        if (shot.via().orElse(null) instanceof Shot.Via.Claimed(String by)) {
            MacAddress claimant = guest(by).mac();
            nic(by).send(Frame.arpClaim(claimant, shot.destination()));
            if (watch.awaitClaim(guest.id(), shot.destination(), claimant, ANSWER_MILLISECONDS)) {
                return Optional.of(claimant);
            }
        }
        Optional<IpAddress> hop = shot.via().orElse(null) instanceof Shot.Via.Address(IpAddress address)
                ? Optional.of(address)
                : guest.nextHop(shot.destination());
        if (hop.isEmpty()) {
            return Optional.empty();
        }
        String key = guest.id() + " " + hop.get();
        Optional<MacAddress> known = Optional.ofNullable(neighbours.get(key));
        if (known.isPresent()) {
            return known;
        }
        ask(guest, hop.get());
        Optional<MacAddress> told = watch.awaitAnswer(guest.id(), hop.get(), ANSWER_MILLISECONDS);
        told.ifPresent(mac -> neighbours.put(key, mac));
        return told;
    }

    private void ask(Guest guest, IpAddress hop) throws IOException {
        boolean linkLocal = Prefix.of("fe80::/10").contains(hop);
        Optional<IpAddress> own = linkLocal ? Optional.of(guest.mac().linkLocal()) : guest.sourceFor(hop);
        if (own.isEmpty()) {
            return;
        }
        nic(guest.id())
                .send(
                        switch (hop.family()) {
                            case V4 -> Frame.arpRequest(guest.mac(), own.get(), hop);
                            case V6 -> Frame.neighbourSolicitation(guest.mac(), own.get(), hop);
                        });
    }

    private void disagree(Predicted predicted, String what) {
        Shot shot = predicted.shot();
        disagreements.add("line %s, %s: %s\n  asked: %s\n  predicted: %s %s, %s\n  hops: %s"
                .formatted(
                        Integer.toString(shot.line()),
                        shot.scenario(),
                        what,
                        predicted.question(),
                        predicted.answer().verdict(),
                        predicted.answer().deliveredTo(),
                        predicted.answer().reason(),
                        predicted.answer().hops().stream()
                                .map(h -> h.object() + " " + h.rule())
                                .toList()));
    }
}
