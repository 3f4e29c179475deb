package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;

/** Questions by frame: sources that are forged, frames to everyone or to the wrong one, and requests for an address. */
final class FrameQuestions {

    private final RecordedNeutron recorded;
    private final Pool pool;
    private final BiConsumer<String, Ask> questions;

    private FrameQuestions(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        this.recorded = recorded;
        this.pool = new Pool(recorded);
        this.questions = questions;
    }

    /** Hands over every question with its kind. */
    static void about(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        FrameQuestions all = new FrameQuestions(recorded, questions);
        all.withForgedSources();
        all.toEveryone();
        all.toWrongMacs();
        all.ofDhcp();
    }

    private void withForgedSources() {
        List<IpAddress> sources = new ArrayList<>(pool.routerAddresses(Family.V4));
        sources.addAll(pool.floating());
        sources.addAll(pool.guestAddresses(Family.V4));
        sources.addAll(Pool.OUTSIDE);
        sources.addAll(Pool.ODD);
        // A port that is bound to its addresses is asked about one of each sort.
        List<IpAddress> few = List.of(
                pool.routerAddresses(Family.V4).getFirst(),
                pool.floating().getFirst(),
                pool.guestAddresses(Family.V4).getFirst(),
                Pool.OUTSIDE.getFirst(),
                Pool.ODD.getFirst());
        for (RecordedNeutron.Port from : pool.guests()) {
            boolean free = !from.portSecurity();
            for (IpAddress source : free ? sources : few) {
                List<IpAddress> targets = new ArrayList<>(Pool.OUTSIDE.subList(0, 1));
                if (free) {
                    targets.addAll(pool.floating());
                    targets.addAll(pool.addresses(
                            recorded.on(from.network()).filter(p -> p.ofGuest() && !p.equals(from)), Family.V4));
                    targets.addAll(pool.addresses(pool.routersOn(from.network()).stream(), Family.V4));
                }
                for (IpAddress to : targets) {
                    questions.accept("forged", Ask.tcp(from.id(), to, 22).as(source));
                    questions.accept("forged", Ask.echo(from.id(), to).as(source));
                }
            }
            recorded.on(from.network())
                    .filter(p -> p.ofGuest() && !p.equals(from))
                    .flatMap(p -> p.first(Family.V4).stream())
                    .forEach(to -> {
                        questions.accept(
                                "forged-mac",
                                Ask.tcp(from.id(), to.address(), 80).fromMac(Pool.STRANGER));
                        questions.accept(
                                "forged-mac",
                                Ask.tcp(from.id(), to.address(), 80).fromMac(MacAddress.of("03:00:5e:00:53:99")));
                        questions.accept(
                                "forged", Ask.tcp(from.id(), to.address(), 80).as(to.address()));
                    });
        }
    }

    private void toEveryone() {
        List<Ask.Payload> payloads = List.of(
                Ask.Payload.tcp(80),
                Ask.Payload.udp(9999),
                Ask.Payload.udp(53, 9999),
                Ask.Payload.icmp(Family.V4, 8, 0));
        List<IpAddress> groups =
                List.of(IpAddress.highest(Family.V4), IpAddress.of("224.0.0.1"), IpAddress.of("239.1.2.3"));
        for (RecordedNeutron.Port from : pool.guests()) {
            for (Ask.Payload payload : payloads) {
                groups.forEach(to ->
                        questions.accept("everyone", Ask.echo(from.id(), to).with(payload)));
                recorded.subnetsOf(from.network())
                        .filter(s -> s.prefix().family() == Family.V4)
                        .forEach(s -> questions.accept(
                                "everyone",
                                Ask.echo(from.id(), s.prefix().last()).with(payload)));
                questions.accept(
                        "everyone",
                        Ask.echo(from.id(), Pool.OUTSIDE.getFirst())
                                .with(payload)
                                .toMac(MacAddress.BROADCAST));
                pool.routersOn(from.network()).stream()
                        .flatMap(r -> r.first(Family.V4).stream())
                        .forEach(to -> questions.accept(
                                "everyone",
                                Ask.echo(from.id(), to.address()).with(payload).toMac(MacAddress.BROADCAST)));
            }
        }
        for (RecordedNeutron.Net network : pool.physical()) {
            for (Ask.Payload payload : payloads) {
                questions.accept(
                        "everyone",
                        pool.fromOutside(network, groups.getFirst(), MacAddress.BROADCAST)
                                .with(payload));
                pool.floating()
                        .forEach(to -> questions.accept(
                                "everyone",
                                pool.fromOutside(network, to, MacAddress.BROADCAST)
                                        .with(payload)));
                // A router takes a broadcast frame that is for itself, or claims to come from itself.
                for (IpAddress router : pool.routerAddresses(Family.V4)) {
                    questions.accept(
                            "everyone",
                            pool.fromOutside(network, router, MacAddress.BROADCAST)
                                    .with(payload));
                    for (IpAddress to : pool.guestAddresses(Family.V4).subList(0, 6)) {
                        questions.accept(
                                "everyone",
                                pool.fromOutside(network, to, MacAddress.BROADCAST)
                                        .as(router)
                                        .with(payload));
                    }
                }
            }
        }
    }

    private void toWrongMacs() {
        for (RecordedNeutron.Port from : pool.guests()) {
            List<IpAddress> targets = new ArrayList<>(Pool.OUTSIDE.subList(0, 1));
            targets.addAll(
                    pool.addresses(recorded.on(from.network()).filter(RecordedNeutron.Port::ofGuest), Family.V4));
            for (IpAddress to : targets) {
                for (RecordedNeutron.Port station : pool.stationsOn(from.network())) {
                    questions.accept("wrong-mac", Ask.tcp(from.id(), to, 80).toMac(station.mac()));
                }
                questions.accept("wrong-mac", Ask.tcp(from.id(), to, 80).toMac(Pool.STRANGER));
            }
        }
        for (RecordedNeutron.Net network : pool.physical()) {
            questions.accept("wrong-mac", pool.fromOutside(network, Pool.OUTSIDE.getLast(), Pool.STRANGER));
            pool.stationsOn(network.id())
                    .forEach(s ->
                            questions.accept("wrong-mac", pool.fromOutside(network, Pool.OUTSIDE.getLast(), s.mac())));
        }
    }

    private void ofDhcp() {
        Ask.Payload request = Ask.Payload.udp(68, 67);
        IpAddress all = IpAddress.highest(Family.V4);
        for (RecordedNeutron.Port from : pool.guests()) {
            questions.accept("dhcp", Ask.echo(from.id(), all).with(request).as(IpAddress.lowest(Family.V4)));
            questions.accept("dhcp", Ask.echo(from.id(), all).with(request));
            questions.accept("dhcp", Ask.udp(from.id(), all, 67));
            recorded.on(from.network())
                    .filter(p -> !p.equals(from))
                    .flatMap(p -> p.first(Family.V4).stream())
                    .forEach(to -> {
                        questions.accept(
                                "dhcp", Ask.echo(from.id(), to.address()).with(request));
                        questions.accept(
                                "dhcp", Ask.echo(from.id(), to.address()).with(Ask.Payload.udp(67, 68)));
                    });
        }
    }
}
