package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;

/** Questions by destination: every sort of address, asked from every guest and from outside. */
final class AddressQuestions {

    private final RecordedNeutron recorded;
    private final Pool pool;
    private final BiConsumer<String, Ask> questions;

    private AddressQuestions(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        this.recorded = recorded;
        this.pool = new Pool(recorded);
        this.questions = questions;
    }

    /** Hands over every question with its kind. */
    static void about(RecordedNeutron recorded, BiConsumer<String, Ask> questions) {
        AddressQuestions all = new AddressQuestions(recorded, questions);
        all.betweenGuests();
        all.toFloatingAddresses();
        all.toForwardedAddresses();
        all.fromOutsideToPrivateAddresses();
        all.toRouters();
        all.toServices();
        all.toNobody();
    }

    private void betweenGuests() {
        for (RecordedNeutron.Port from : pool.guests()) {
            for (IpAddress to : pool.guestAddresses(Family.V4)) {
                questions.accept("guests", Ask.echo(from.id(), to));
                questions.accept("guests", Ask.tcp(from.id(), to, 443));
                questions.accept("guests", Ask.tcp(from.id(), to, 8443));
                questions.accept("guests", Ask.udp(from.id(), to, 123));
                questions.accept("guests", Ask.echo(from.id(), to).with(Ask.Payload.udp(53, 9999)));
            }
        }
    }

    private void toFloatingAddresses() {
        List<Ask.Payload> payloads = List.of(
                Ask.Payload.tcp(22),
                Ask.Payload.tcp(80),
                Ask.Payload.tcp(8443),
                Ask.Payload.udp(123),
                Ask.Payload.udp(53, 9999),
                Ask.Payload.icmp(Family.V4, 8, 0),
                Ask.Payload.icmp(Family.V4, 13, 0),
                Ask.Payload.protocol(47));
        for (IpAddress to : pool.floating()) {
            for (Ask.Payload payload : payloads) {
                pool.guests()
                        .forEach(from -> questions.accept(
                                "floating", Ask.echo(from.id(), to).with(payload)));
                pool.fromOutside(to).forEach(ask -> questions.accept("floating", ask.with(payload)));
            }
        }
    }

    private void toForwardedAddresses() {
        for (RecordedNeutron.FloatingAddress forwarding : pool.forwarding()) {
            List<Ask.Payload> payloads = new ArrayList<>(
                    List.of(Ask.Payload.tcp(22), Ask.Payload.udp(53, 9999), Ask.Payload.icmp(Family.V4, 8, 0)));
            for (RecordedNeutron.Forwarding to : forwarding.forwardings()) {
                payloads.add(Ask.Payload.tcp(to.externalPort()));
                payloads.add(Ask.Payload.udp(to.externalPort()));
            }
            for (Ask.Payload payload : payloads) {
                IpAddress to = forwarding.address();
                pool.guests()
                        .forEach(from -> questions.accept(
                                "forwarding", Ask.echo(from.id(), to).with(payload)));
                pool.fromOutside(to).forEach(ask -> questions.accept("forwarding", ask.with(payload)));
            }
            forwarding.forwardings().forEach(to -> toForwardedPort(forwarding.address(), to.externalPort()));
        }
    }

    /** Handed to others than the router, and with sources that the filters behind the translation may trust. */
    private void toForwardedPort(IpAddress to, int port) {
        for (IpAddress source : pool.guestAddresses(Family.V4)) {
            pool.fromOutside(to)
                    .forEach(
                            ask -> questions.accept("forwarding", ask.as(source).with(Ask.Payload.tcp(port))));
        }
        for (RecordedNeutron.Port from : pool.guests()) {
            Ask ask = Ask.tcp(from.id(), to, port);
            pool.stationsOn(from.network()).stream()
                    .limit(3)
                    .forEach(s -> questions.accept("forwarding", ask.toMac(s.mac())));
            questions.accept("forwarding", ask.toMac(MacAddress.BROADCAST));
        }
    }

    private void fromOutsideToPrivateAddresses() {
        for (IpAddress to : pool.guestAddresses(Family.V4)) {
            pool.fromOutside(to).forEach(ask -> {
                questions.accept("outside", ask.with(Ask.Payload.tcp(22)));
                questions.accept("outside", ask.with(Ask.Payload.tcp(80)));
                questions.accept("outside", ask.with(Ask.Payload.udp(53, 9999)));
                // A source that the filters of some guest trust.
                for (IpAddress trusted : pool.guestAddresses(Family.V4).subList(0, 4)) {
                    questions.accept("outside-forged", ask.as(trusted).with(Ask.Payload.tcp(5432)));
                }
            });
            for (RecordedNeutron.Net network : pool.physical()) {
                recorded.owner(network.id(), to).ifPresent(owner -> {
                    questions.accept("outside", pool.fromOutside(network, to, owner.mac()));
                    questions.accept(
                            "outside",
                            pool.fromOutside(network, to, owner.mac()).with(Ask.Payload.tcp(22)));
                });
            }
        }
    }

    private void toRouters() {
        List<Ask.Payload> payloads = List.of(
                Ask.Payload.icmp(Family.V4, 8, 0),
                Ask.Payload.icmp(Family.V4, 8, 1),
                Ask.Payload.icmp(Family.V4, 13, 0),
                Ask.Payload.tcp(80),
                Ask.Payload.udp(161));
        for (IpAddress to : pool.routerAddresses(Family.V4)) {
            for (Ask.Payload payload : payloads) {
                pool.guests()
                        .forEach(from -> questions.accept(
                                "routers", Ask.echo(from.id(), to).with(payload)));
                pool.fromOutside(to).forEach(ask -> questions.accept("routers", ask.with(payload)));
            }
        }
    }

    private void toServices() {
        for (RecordedNeutron.Port from : pool.guests()) {
            for (IpAddress to : pool.serviceAddresses(Family.V4)) {
                questions.accept("services", Ask.tcp(from.id(), to, 80));
                questions.accept("services", Ask.udp(from.id(), to, 53));
            }
            recorded.on(from.network()).filter(RecordedNeutron.Port::ofService).forEach(service -> {
                Ask metadata = Ask.tcp(from.id(), Sent.METADATA, 80);
                questions.accept("services", metadata);
                questions.accept("services", metadata.toMac(service.mac()));
            });
        }
        for (IpAddress to : pool.serviceAddresses(Family.V4)) {
            pool.fromOutside(to).forEach(ask -> questions.accept("services", ask.with(Ask.Payload.tcp(80))));
        }
    }

    private void toNobody() {
        List<IpAddress> nobodys = new ArrayList<>(pool.unowned(Family.V4));
        nobodys.addAll(Pool.OUTSIDE);
        for (RecordedNeutron.Port from : pool.guests()) {
            for (IpAddress to : nobodys) {
                questions.accept("nobody", Ask.tcp(from.id(), to, 80));
            }
            for (IpAddress to : pool.unowned(from.network(), Family.V4)) {
                for (RecordedNeutron.Port router : pool.routersOn(from.network())) {
                    questions.accept("nobody", Ask.tcp(from.id(), to, 22).toMac(router.mac()));
                }
            }
            for (IpAddress to : Pool.ODD) {
                for (RecordedNeutron.Port router : pool.routersOn(from.network())) {
                    questions.accept("odd", Ask.udp(from.id(), to, 123).toMac(router.mac()));
                }
            }
        }
        for (IpAddress to : nobodys) {
            pool.fromOutside(to).forEach(ask -> questions.accept("nobody", ask.with(Ask.Payload.tcp(80))));
        }
    }
}
