package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.reach.Question;

/** Questions put together at random, always the same ones: what nobody thought of asking for. */
final class MixedQuestions {

    private static final int COUNT = 4_000;
    private static final long SEED = 20_261_123;

    private final RecordedNeutron recorded;
    private final Pool pool;
    private final Random random = new Random(SEED);
    private final List<String> senders = new ArrayList<>();
    private final List<IpAddress> targets = new ArrayList<>();

    private MixedQuestions(RecordedNeutron recorded) {
        this.recorded = recorded;
        this.pool = new Pool(recorded);
        pool.guests().forEach(p -> senders.add(p.id()));
        // As many from outside as from a fifth of the guests.
        for (int i = 0; i < 2; i++) {
            pool.physical().forEach(network -> senders.add(Pool.outside(network)));
        }
        for (Family family : Family.values()) {
            targets.addAll(pool.guestAddresses(family));
            targets.addAll(pool.routerAddresses(family));
            targets.addAll(pool.serviceAddresses(family));
            targets.addAll(pool.unowned(family).subList(0, family == Family.V4 ? 6 : 1));
        }
        targets.addAll(pool.floating());
        pool.forwarding().forEach(f -> targets.add(f.address()));
        targets.addAll(Pool.OUTSIDE);
        targets.addAll(Pool.ODD);
    }

    /** Hands over every question with its kind. */
    static void about(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        MixedQuestions mixed = new MixedQuestions(recorded);
        for (int i = 0; i < COUNT; i++) {
            questions.accept("mixed", mixed.one());
        }
    }

    private Ask one() {
        String from = any(senders);
        IpAddress to = any(targets);
        Ask ask = payload(Ask.echo(from, to));
        boolean outside = from.startsWith(Question.EXTERNAL);
        if (outside || random.nextInt(8) == 0) {
            ask = ask.as(source(to.family()));
        }
        if (outside) {
            ask = ask.fromMac(Pool.OUTSIDE_MAC);
        } else if (random.nextInt(40) == 0) {
            ask = ask.fromMac(Pool.STRANGER);
        }
        if (outside || random.nextInt(6) == 0) {
            ask = ask.toMac(mac(networkOf(from)));
        }
        return ask;
    }

    private Ask payload(Ask ask) {
        if (random.nextInt(4) == 0) {
            Family family = ask.destination().family();
            List<Integer> types = family == Family.V4
                    ? List.of(8, 8, 8, 0, 3, 5, 11, 13)
                    : List.of(128, 128, 128, 1, 2, 129, 131, 137);
            return ask.with(Ask.Payload.icmp(family, any(types), random.nextInt(10) == 0 ? 1 : 0));
        }
        return ask.with(any(Pool.PAYLOADS));
    }

    private IpAddress source(Family family) {
        List<IpAddress> sources = new ArrayList<>(pool.guestAddresses(family));
        sources.addAll(pool.routerAddresses(family));
        if (family == Family.V4) {
            sources.addAll(pool.floating());
            sources.addAll(Pool.OUTSIDE);
        }
        return any(sources);
    }

    private MacAddress mac(String network) {
        List<MacAddress> macs = new ArrayList<>();
        // Routers twice: that is where packets go on.
        pool.routersOn(network).forEach(p -> macs.add(p.mac()));
        pool.stationsOn(network).forEach(p -> macs.add(p.mac()));
        macs.add(MacAddress.BROADCAST);
        macs.add(Pool.STRANGER);
        return any(macs);
    }

    private String networkOf(String sender) {
        return sender.startsWith(Question.EXTERNAL)
                ? sender.substring(Question.EXTERNAL.length())
                : recorded.port(sender).network();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
