package org.akashi.oracle.slow;

import java.util.Optional;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Subnet;

/** DHCP requests, which the network answers itself and passes on to nobody. */
final class Lease {

    private static final Ip ANY = Ip.parse("0.0.0.0");
    private static final Ip EVERYBODY = Ip.parse("255.255.255.255");
    private static final Ip ALL_DHCP_SERVERS = Ip.parse("ff02::1:2");

    private final SlowCloud cloud;

    Lease(SlowCloud cloud) {
        this.cloud = cloud;
    }

    boolean answers(Port port, Frame frame) {
        if (port.isTrusted() || frame.sourceMac() != port.mac()) {
            return false;
        }
        return frame.destination().six() ? answersSix(port, frame) : answersFour(port, frame);
    }

    private boolean answersFour(Port port, Frame frame) {
        Optional<Subnet> leasing = leasing(port, false);
        if (!frame.isUdp(68, 67) || leasing.isEmpty()) {
            return false;
        }
        Optional<Ip> server = server(leasing.get());
        if (server.isEmpty()) {
            return false;
        }
        boolean own = leasing.get().block().contains(frame.source()) && port.has(frame.source());
        return frame.source().equals(ANY) && frame.destination().equals(EVERYBODY)
                || own
                        && (frame.destination().equals(EVERYBODY)
                                || frame.destination().equals(server.get()));
    }

    private boolean answersSix(Port port, Frame frame) {
        return leasing(port, true).isPresent()
                && frame.isUdp(546, 547)
                && frame.destination().equals(ALL_DHCP_SERVERS);
    }

    /** The first of the port's subnets that leases addresses. */
    private Optional<Subnet> leasing(Port port, boolean six) {
        for (Fixed fixed : port.fixed()) {
            Subnet subnet = cloud.subnets.get(fixed.subnet());
            if (subnet != null && subnet.block().address().six() == six && cloud.hasDhcp(subnet)) {
                return Optional.of(subnet);
            }
        }
        return Optional.empty();
    }

    /** The address that leases are offered from: the gateway's, or without one the metadata port's. */
    private Optional<Ip> server(Subnet subnet) {
        if (subnet.gateway().isPresent()) {
            return subnet.gateway();
        }
        return cloud.wire(subnet.network()).guests().stream()
                .filter(Port::isLocal)
                .filter(port -> port.network().equals(subnet.network()))
                .flatMap(port -> port.fixed().stream())
                .map(Fixed::address)
                .filter(subnet.block()::contains)
                .findFirst();
    }
}
