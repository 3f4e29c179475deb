package org.akashi.oracle.slow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.Cloud;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.oracle.slow.Borders.Kind;
import org.akashi.read.CloudReader;

/** The product and the slow evaluator over one small cloud: every answer, every crossing, every count. */
final class Comparison {

    /**
     * Where they differ.
     *
     * @param what the kind of difference, the same for clouds that differ alike
     * @param asked the question that showed it; empty for what follows from all packets together
     */
    record Disagreement(String what, String detail, Optional<Asked> asked) {
        @Override
        public String toString() {
            return what + "\n" + detail;
        }
    }

    /** What was compared. */
    record Tally(long questions, long delivered, long walks, long pairs, long crossing, long witnesses) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        Tally plus(Tally o) {
            return new Tally(
                    questions + o.questions,
                    delivered + o.delivered,
                    walks + o.walks,
                    pairs + o.pairs,
                    crossing + o.crossing,
                    witnesses + o.witnesses);
        }
    }

    /** A frame that an endpoint sends. */
    record Sent(String from, Frame frame) {}

    /**
     * A question to both.
     *
     * @param guest whether the guest's own routing table chooses the destination MAC
     */
    record Asked(Sent sent, boolean guest) {}

    private final int questions;
    private final Random random;
    private final SlowCloud cloud;
    private final SlowEvaluator slow;
    private final Cloud read;
    private final ReachEvaluator reach;
    private final Borders borders;
    private final Map<Boolean, List<Ip>> destinations = new HashMap<>();
    private final Map<Boolean, List<Kind>> kinds = new HashMap<>();
    private final Map<String, List<Ip>> sources = new HashMap<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<List<String>, Sent> delivered = new LinkedHashMap<>();
    private final Set<List<String>> ownSource = new HashSet<>();
    private long walks;
    private Tally tally = Tally.NONE;

    private Comparison(Path folder, long seed, int questions) {
        this.questions = questions;
        this.random = new Random(seed);
        this.cloud = SlowCloud.read(folder);
        this.slow = new SlowEvaluator(cloud);
        this.read = CloudReader.read(EvidenceFolder.open(folder));
        this.reach = ReachEvaluator.of(read.network());
        this.borders = Borders.of(cloud);
    }

    /**
     * Compares everything that can be compared about a cloud.
     *
     * @param questions how many single questions are asked of each sender
     */
    static Comparison of(SmallCloud small, long seed, int questions) {
        return small.inFolder(folder -> {
            Comparison comparison = new Comparison(folder, seed, questions);
            comparison.run();
            return comparison;
        });
    }

    /** Whether a disagreement is met in another cloud, too. */
    static Optional<Disagreement> again(SmallCloud small, Disagreement found) {
        return small.inFolder(folder -> {
            Comparison comparison = new Comparison(folder, 0, 0);
            found.asked().ifPresentOrElse(comparison::ask, comparison::run);
            return comparison.disagreements.stream()
                    .filter(d -> d.what().equals(found.what()))
                    .findFirst();
        });
    }

    /** Compares the answers to some questions, and everything that follows from all packets together. */
    static Comparison of(SmallCloud small, List<Asked> questions) {
        return small.inFolder(folder -> {
            Comparison comparison = new Comparison(folder, 0, 0);
            questions.forEach(comparison::ask);
            comparison.run();
            return comparison;
        });
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    Tally tally() {
        return tally;
    }

    private void run() {
        for (String from : cloud.endpoints()) {
            walkEverything(from);
            askAtRandom(from);
        }
        ProofComparison proofs = new ProofComparison(cloud, slow, read, delivered, ownSource);
        proofs.run();
        proofs.disagreements().forEach((what, detail) -> disagree(what, detail));
        tally = tally.plus(proofs.tally().plus(new Tally(0, 0, walks, 0, 0, 0)));
    }

    private List<Ip> destinations(boolean six) {
        return destinations.computeIfAbsent(six, borders::destinations);
    }

    private List<Kind> kinds(boolean six) {
        return kinds.computeIfAbsent(six, borders::kinds);
    }

    /** The sources of one family that may leave an endpoint with a MAC. */
    private List<Ip> sources(String from, long mac, boolean six) {
        return sources.computeIfAbsent(
                from + " " + mac + " " + six,
                k -> borders.sources(from, six).stream()
                        .filter(source -> mayEverSend(from, mac, source))
                        .toList());
    }

    private void disagree(String what, String detail) {
        disagreements.add(new Disagreement(what, detail, Optional.empty()));
    }

    /** Every kind of packet that may lead off the sender's wire. */
    private void walkEverything(String from) {
        for (boolean six : new boolean[] {false, true}) {
            for (long sourceMac : Borders.sourceMacs(cloud, from)) {
                for (Ip source : sources(from, sourceMac, six)) {
                    for (long mac : Borders.routerMacs(cloud, from)) {
                        for (Ip destination : destinations(six)) {
                            kinds(six).forEach(kind -> walk(from, frame(sourceMac, mac, source, destination, kind)));
                        }
                    }
                }
            }
        }
    }

    private void walk(String from, Frame frame) {
        walks++;
        for (String to : slow.receivers(from, frame)) {
            delivered.putIfAbsent(List.of(from, to), new Sent(from, frame));
            if (isOwn(from, frame.source())) {
                ownSource.add(List.of(from, to));
            }
        }
    }

    /** A quick look whether any frame with this source leaves at all: the answer does not depend on the rest but for leases and ND. */
    private boolean mayEverSend(String from, long sourceMac, Ip source) {
        if (from.startsWith(SlowEvaluator.EXTERNAL)) {
            return true;
        }
        Frame lease = new Frame(sourceMac, 0, source, Ip.parse("255.255.255.255"), Frame.UDP, 68, 67);
        Frame other = new Frame(sourceMac, 0, source, Ip.parse("ff02::1"), Frame.ICMP6, 0, 135 << 8);
        return Spoofing.maySend(cloud.port(from), source.six() ? other : lease);
    }

    private boolean isOwn(String from, Ip source) {
        return !from.startsWith(SlowEvaluator.EXTERNAL)
                && (cloud.port(from).has(source)
                        || cloud.port(from).hasSix()
                                && source.equals(Ip.linkLocal(cloud.port(from).mac())));
    }

    private static Frame frame(long sourceMac, long mac, Ip source, Ip destination, Kind kind) {
        return new Frame(
                sourceMac, mac, source, destination, kind.protocol(), kind.sourcePort(), kind.destinationPort());
    }

    private void askAtRandom(String from) {
        List<Sent> asked = new ArrayList<>(delivered.values().stream()
                .filter(sent -> sent.from.equals(from))
                .toList());
        for (int i = 0; i < questions; i++) {
            boolean six = random.nextInt(6) == 0;
            long sourceMac = pick(Borders.sourceMacs(cloud, from));
            List<Ip> mine = sources(from, sourceMac, six);
            Ip source = pick(mine.isEmpty() || random.nextInt(20) == 0 ? destinations(six) : mine);
            long mac = pick(Borders.macs(cloud, from));
            asked.add(new Sent(from, frame(sourceMac, mac, source, pick(destinations(six)), pick(kinds(six)))));
        }
        for (Sent sent : asked) {
            ask(new Asked(sent, false));
            if (random.nextInt(4) == 0 && isOwn(from, sent.frame.source())) {
                ask(new Asked(sent, true));
            }
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void ask(Asked asked) {
        Sent sent = asked.sent();
        SortedSet<String> expected =
                asked.guest() ? slow.receiversByGuest(sent.from, sent.frame) : slow.receivers(sent.from, sent.frame);
        Answer answer = reach.answer(question(sent, asked.guest()));
        SortedSet<String> actual = new TreeSet<>(answer.deliveredTo());
        tally = tally.plus(new Tally(1, expected.isEmpty() ? 0 : 1, 0, 0, 0, 0));
        String detail = detail(sent, asked.guest(), expected, answer);
        if (answer.verdict() == Answer.Verdict.UNDETERMINED) {
            String what = "reach is undetermined: " + answer.reason().code();
            disagreements.add(new Disagreement(what, detail, Optional.of(asked)));
        } else if (!actual.equals(expected)) {
            disagreements.add(new Disagreement("reach differs", detail, Optional.of(asked)));
        }
    }

    private String detail(Sent sent, boolean guest, SortedSet<String> expected, Answer answer) {
        StringBuilder text = new StringBuilder();
        text.append("from ").append(sent.from).append(": ").append(sent.frame);
        text.append(guest ? " (next hop by the guest)" : "");
        text.append("\nslow: ").append(expected);
        text.append("\nakashi: ").append(answer.verdict()).append(' ').append(answer.deliveredTo());
        text.append(' ').append(answer.reason());
        answer.hops()
                .forEach(hop ->
                        text.append("\n    ").append(hop.object()).append(' ').append(hop.rule()));
        text.append("\nthe slow way:");
        slow.explain(sent.from, sent.frame)
                .forEach(step -> text.append("\n    ").append(step));
        return text.toString();
    }

    private static Question question(Sent sent, boolean guest) {
        Frame frame = sent.frame;
        boolean typed = frame.protocol() == Frame.ICMP || frame.protocol() == Frame.ICMP6;
        return new Question(
                "q",
                sent.from,
                MacAddress.parse(Frame.macText(frame.sourceMac())),
                IpAddress.parse(frame.source().toString()),
                guest ? Optional.empty() : MacAddress.parse(Frame.macText(frame.destinationMac())),
                IpAddress.parse(frame.destination().toString()).orElseThrow(),
                frame.protocol(),
                typed ? OptionalInt.empty() : OptionalInt.of(frame.sourcePort()),
                typed ? OptionalInt.empty() : OptionalInt.of(frame.destinationPort()),
                typed ? OptionalInt.of(frame.destinationPort() >> 8) : OptionalInt.empty(),
                typed ? OptionalInt.of(frame.destinationPort() & 255) : OptionalInt.empty());
    }
}
