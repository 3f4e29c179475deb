package org.akashi.oracle.ovn;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;

/** What questions about a recorded cloud are put together from, in a fixed order. */
final class Pool {

    /** Outside the cloud (TEST-NET-2's neighbour in use on the Internet, and RFC 5737). */
    static final List<IpAddress> OUTSIDE =
            Stream.of("8.8.8.8", "198.51.100.77").map(IpAddress::of).toList();

    /** The MAC of a sender outside. */
    static final MacAddress OUTSIDE_MAC = MacAddress.of("02:00:5e:00:53:01");

    static final MacAddress STRANGER = Sent.STRANGER;

    /** Addresses no host has: loopback, "this network", reserved, link-local, groups and broadcast. */
    static final List<IpAddress> ODD = Stream.of(
                    "127.0.0.1", "0.0.0.1", "240.0.0.1", "169.254.169.254", "224.0.0.5", "255.255.255.255")
            .map(IpAddress::of)
            .toList();

    static final List<Ask.Payload> PAYLOADS = List.of(
            Ask.Payload.tcp(22),
            Ask.Payload.tcp(80),
            Ask.Payload.tcp(443),
            Ask.Payload.tcp(5432),
            Ask.Payload.tcp(8443),
            Ask.Payload.tcp(2222),
            Ask.Payload.udp(53),
            Ask.Payload.udp(123),
            Ask.Payload.udp(53, 9999),
            Ask.Payload.udp(68, 67),
            Ask.Payload.udp(67, 68),
            Ask.Payload.udp(546, 547),
            new Ask.Payload(Protocols.SCTP, OptionalInt.empty(), 5000),
            Ask.Payload.protocol(47),
            Ask.Payload.protocol(112));

    private final RecordedNeutron recorded;
    private final List<RecordedNeutron.Port> guests;

    Pool(RecordedNeutron recorded) {
        this.recorded = recorded;
        this.guests = recorded.guests();
    }

    List<RecordedNeutron.Port> guests() {
        return guests;
    }

    List<IpAddress> addresses(Stream<RecordedNeutron.Port> ports, Family family) {
        return ports.flatMap(p -> p.fixed().stream())
                .map(RecordedNeutron.Fixed::address)
                .filter(a -> a.family() == family)
                .distinct()
                .toList();
    }

    List<IpAddress> guestAddresses(Family family) {
        return addresses(guests.stream(), family);
    }

    List<IpAddress> routerAddresses(Family family) {
        return addresses(recorded.routerPorts().stream(), family);
    }

    List<IpAddress> serviceAddresses(Family family) {
        return addresses(recorded.ports().stream().filter(RecordedNeutron.Port::ofService), family);
    }

    /** Floating addresses of one guest each; those that forward single ports are not among them. */
    List<IpAddress> floating() {
        return recorded.floatingAddresses().stream()
                .filter(f -> f.forwardings().isEmpty())
                .map(RecordedNeutron.FloatingAddress::address)
                .toList();
    }

    List<RecordedNeutron.FloatingAddress> forwarding() {
        return recorded.floatingAddresses().stream()
                .filter(f -> !f.forwardings().isEmpty())
                .toList();
    }

    List<IpAddress> unowned(String network, Family family) {
        return recorded.subnetsOf(network)
                .filter(s -> s.prefix().family() == family)
                .flatMap(s -> recorded.unowned(s).stream())
                .toList();
    }

    /** Addresses that nobody has on any network. */
    List<IpAddress> unowned(Family family) {
        return recorded.networks().stream()
                .flatMap(n -> unowned(n.id(), family).stream())
                .distinct()
                .toList();
    }

    /** Networks that someone outside can send into. */
    List<RecordedNeutron.Net> physical() {
        return recorded.networks().stream()
                .filter(RecordedNeutron.Net::physical)
                .toList();
    }

    /** The sender that stands for everyone behind a physical network. */
    static String outside(RecordedNeutron.Net network) {
        return Question.EXTERNAL + network.id();
    }

    /** The routers' ports on a network. */
    List<RecordedNeutron.Port> routersOn(String network) {
        return recorded.on(network).filter(RecordedNeutron.Port::ofRouter).toList();
    }

    /** Whoever can be sent frames on a network. */
    List<RecordedNeutron.Port> stationsOn(String network) {
        return recorded.on(network)
                .filter(p -> !p.owner().equals("network:floatingip"))
                .toList();
    }

    /** From outside, handed to each router in turn. */
    Stream<Ask> fromOutside(IpAddress to) {
        return physical().stream()
                .flatMap(network ->
                        routersOn(network.id()).stream().map(router -> fromOutside(network, to, router.mac())));
    }

    static Ask fromOutside(RecordedNeutron.Net network, IpAddress to, MacAddress handedTo) {
        IpAddress from = to.family() == Family.V4 ? OUTSIDE.getFirst() : IpAddress.of("2001:db8:ffff::1");
        return Ask.echo(outside(network), to).fromMac(OUTSIDE_MAC).as(from).toMac(handedTo);
    }
}
