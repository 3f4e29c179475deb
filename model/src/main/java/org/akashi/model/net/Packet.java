package org.akashi.model.net;

/**
 * The first packet of a new connection, as it leaves an endpoint or arrives at one.
 *
 * <p>{@code destinationPort} is {@code type * 256 + code} for ICMP and ICMPv6; ports are 0 for protocols that have none.
 */
public record Packet(
        MacAddress sourceMac,
        MacAddress destinationMac,
        IpAddress source,
        IpAddress destination,
        int protocol,
        int sourcePort,
        int destinationPort) {

    /** {@code type * 256 + code} of an echo request (RFC 792: type 8; RFC 4443: type 128). */
    public static int echoRequest(Family family) {
        return (family == Family.V4 ? 8 : 128) << 8;
    }

    public Packet {
        if (source.family() != destination.family()) {
            throw new IllegalArgumentException("source and destination of two families");
        }
    }

    public Family family() {
        return destination.family();
    }

    public Packet withDestination(IpAddress address, int port) {
        return new Packet(sourceMac, destinationMac, source, address, protocol, sourcePort, port);
    }

    public Packet withSource(IpAddress address) {
        return new Packet(sourceMac, destinationMac, address, destination, protocol, sourcePort, destinationPort);
    }

    public Packet withMacs(MacAddress from, MacAddress to) {
        return new Packet(from, to, source, destination, protocol, sourcePort, destinationPort);
    }

    /** {@code tcp 10.0.0.1:40000 > 10.0.0.2:22}. */
    @Override
    public String toString() {
        if (Protocols.hasPorts(protocol)) {
            return "%s %s > %s"
                    .formatted(
                            Protocols.name(protocol), socket(source, sourcePort), socket(destination, destinationPort));
        }
        String what = Protocols.hasTypes(protocol)
                ? Protocols.name(protocol) + " type " + (destinationPort >> 8) + " code " + (destinationPort & 255)
                : "protocol " + Protocols.name(protocol);
        return what + " " + source + " > " + destination;
    }

    private static String socket(IpAddress address, int port) {
        return address.family() == Family.V4 ? address + ":" + port : "[" + address + "]:" + port;
    }
}
