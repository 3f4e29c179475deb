package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;

/** Questions over IPv6, which has neither translation nor a way out in the recorded cloud. */
final class Ipv6Questions {

    private final RecordedNeutron recorded;
    private final Pool pool;
    private final BiConsumer<String, Ask> questions;

    private Ipv6Questions(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        this.recorded = recorded;
        this.pool = new Pool(recorded);
        this.questions = questions;
    }

    /** Hands over every question with its kind. */
    static void about(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        Ipv6Questions all = new Ipv6Questions(recorded, questions);
        all.overIpv6();
    }

    private void overIpv6() {
        List<Ask.Payload> payloads = new ArrayList<>(List.of(
                Ask.Payload.tcp(22),
                Ask.Payload.tcp(80),
                Ask.Payload.udp(123),
                Ask.Payload.udp(53, 9999),
                Ask.Payload.protocol(47)));
        for (int type : List.of(1, 128, 129, 130, 131, 132, 135, 143)) {
            payloads.add(Ask.Payload.icmp(Family.V6, type, 0));
        }
        List<IpAddress> groups = List.of(IpAddress.of("ff02::1"), IpAddress.of("ff02::16"), IpAddress.of("ff05::1:3"));
        for (RecordedNeutron.Port from : pool.guests()) {
            IpAddress linkLocal = from.mac().linkLocal();
            if (from.first(Family.V6).isEmpty() && from.portSecurity()) {
                // It cannot send any of it.
                questions.accept(
                        "ipv6", Ask.tcp(from.id(), groups.getFirst(), 80).as(linkLocal));
                continue;
            }
            List<IpAddress> onLink = new ArrayList<>(groups);
            for (RecordedNeutron.Port station : pool.stationsOn(from.network())) {
                IpAddress to = station.mac().linkLocal();
                if (station.speaksIpv6()) {
                    onLink.add(to);
                } else {
                    // Whether it would answer for that address is not in evidence, so it need not be asked.
                    payloads.forEach(payload -> questions.accept(
                            "ipv6",
                            Ask.echo(from.id(), to).with(payload).as(linkLocal).toMac(station.mac())));
                }
            }
            for (Ask.Payload payload : payloads) {
                onLink.forEach(to -> questions.accept(
                        "ipv6", Ask.echo(from.id(), to).with(payload).as(linkLocal)));
            }
            from.first(Family.V6).ifPresent(own -> {
                List<IpAddress> targets = new ArrayList<>(onLink);
                targets.addAll(pool.guestAddresses(Family.V6));
                targets.addAll(pool.routerAddresses(Family.V6));
                targets.addAll(pool.serviceAddresses(Family.V6));
                targets.addAll(pool.unowned(Family.V6));
                targets.add(IpAddress.of("2001:db8:ffff::1"));
                for (IpAddress to : targets) {
                    payloads.forEach(payload ->
                            questions.accept("ipv6", Ask.echo(from.id(), to).with(payload)));
                    IpAddress forged = own.address().next();
                    questions.accept("ipv6", Ask.tcp(from.id(), to, 80).as(forged));
                    pool.routersOn(from.network())
                            .forEach(r -> questions.accept(
                                    "ipv6", Ask.tcp(from.id(), to, 80).toMac(r.mac())));
                }
            });
        }
        for (IpAddress to : pool.guestAddresses(Family.V6)) {
            pool.fromOutside(to).forEach(ask -> {
                questions.accept("ipv6", ask.with(Ask.Payload.tcp(80)));
                questions.accept("ipv6", ask.with(Ask.Payload.udp(53, 9999)));
            });
        }
    }
}
