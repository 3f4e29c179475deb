package org.akashi.oracle.ovn;

import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;

/** A question in the making: what is not said is left for the sender's own values. */
record Ask(
        String from,
        Optional<MacAddress> sourceMac,
        Optional<IpAddress> source,
        Optional<MacAddress> destinationMac,
        IpAddress destination,
        int protocol,
        OptionalInt sourcePort,
        OptionalInt destinationPort,
        OptionalInt type,
        OptionalInt code) {

    /** An echo request. */
    static Ask echo(String from, IpAddress destination) {
        int protocol = destination.family() == Family.V4 ? Protocols.ICMP : Protocols.ICMPV6;
        return new Ask(
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                destination,
                protocol,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    static Ask tcp(String from, IpAddress destination, int port) {
        return echo(from, destination).with(new Payload(Protocols.TCP, OptionalInt.empty(), port));
    }

    static Ask udp(String from, IpAddress destination, int port) {
        return echo(from, destination).with(new Payload(Protocols.UDP, OptionalInt.empty(), port));
    }

    /** What a packet carries. {@code number} is the destination port, or for ICMP type times 256 plus code. */
    record Payload(int protocol, OptionalInt sourcePort, int number) {

        static Payload tcp(int port) {
            return new Payload(Protocols.TCP, OptionalInt.empty(), port);
        }

        static Payload udp(int port) {
            return new Payload(Protocols.UDP, OptionalInt.empty(), port);
        }

        static Payload udp(int sourcePort, int port) {
            return new Payload(Protocols.UDP, OptionalInt.of(sourcePort), port);
        }

        static Payload icmp(Family family, int type, int code) {
            int protocol = family == Family.V4 ? Protocols.ICMP : Protocols.ICMPV6;
            return new Payload(protocol, OptionalInt.empty(), type * 256 + code);
        }

        static Payload protocol(int protocol) {
            return new Payload(protocol, OptionalInt.empty(), 0);
        }
    }

    Ask with(Payload payload) {
        boolean ports = Protocols.hasPorts(payload.protocol());
        boolean types = Protocols.hasTypes(payload.protocol());
        return new Ask(
                from,
                sourceMac,
                source,
                destinationMac,
                destination,
                payload.protocol(),
                payload.sourcePort(),
                ports ? OptionalInt.of(payload.number()) : OptionalInt.empty(),
                types ? OptionalInt.of(payload.number() / 256) : OptionalInt.empty(),
                types ? OptionalInt.of(payload.number() % 256) : OptionalInt.empty());
    }

    /** With a source address, its own or another's. */
    Ask as(IpAddress forged) {
        return new Ask(
                from,
                sourceMac,
                Optional.of(forged),
                destinationMac,
                destination,
                protocol,
                sourcePort,
                destinationPort,
                type,
                code);
    }

    Ask fromMac(MacAddress mac) {
        return new Ask(
                from,
                Optional.of(mac),
                source,
                destinationMac,
                destination,
                protocol,
                sourcePort,
                destinationPort,
                type,
                code);
    }

    /** Handed to this MAC, whoever has the destination. */
    Ask toMac(MacAddress mac) {
        return new Ask(
                from,
                sourceMac,
                source,
                Optional.of(mac),
                destination,
                protocol,
                sourcePort,
                destinationPort,
                type,
                code);
    }

    Question question(String id) {
        return new Question(
                id,
                from,
                sourceMac,
                source,
                destinationMac,
                destination,
                protocol,
                sourcePort,
                destinationPort,
                type,
                code);
    }
}
