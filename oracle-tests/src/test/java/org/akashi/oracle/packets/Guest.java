package org.akashi.oracle.packets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;

/**
 * A guest, or a machine outside the cloud: what its card is called and which addresses it was given. It routes as guests do: on-link
 * destinations to the neighbour, the rest to its gateway.
 *
 * @param ids the port's id in the evidence, or {@code external:<segment>}; several where several segments are one wire
 * @param name name of its namespace, and of its port's interface
 * @param at where it is plugged in: a bridge, or a VLAN of the provider's bridge for a machine outside the cloud
 * @param project whose it is
 */
record Guest(
        List<String> ids,
        String name,
        MacAddress mac,
        List<Interface> addresses,
        List<IpAddress> gateways,
        Optional<String> at,
        Optional<String> project) {

    /** An address with the length of its on-link prefix. */
    record Interface(IpAddress address, int length) {}

    /** Reads a line {@code id,name,mac,addresses,gateways,at}; ids, addresses and gateways are separated by blanks. */
    static Guest parse(String line) {
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        return new Guest(
                words(cells.get(0)).toList(),
                cells.get(1),
                MacAddress.of(cells.get(2)),
                words(cells.get(3))
                        .map(a -> new Interface(
                                IpAddress.of(a.substring(0, a.indexOf('/'))),
                                Integer.parseInt(a.substring(a.indexOf('/') + 1))))
                        .toList(),
                words(cells.get(4)).map(IpAddress::of).toList(),
                cell(cells, 5),
                cell(cells, 6));
    }

    private static Optional<String> cell(List<String> cells, int index) {
        return index < cells.size() ? Optional.of(cells.get(index)).filter(c -> !c.isEmpty()) : Optional.empty();
    }

    private static Stream<String> words(String cell) {
        return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split(" +", -1));
    }

    String id() {
        return ids.getFirst();
    }

    /** The address it uses towards a destination. */
    Optional<IpAddress> sourceFor(IpAddress destination) {
        return addresses.stream()
                .map(Interface::address)
                .filter(a -> a.family() == destination.family())
                .findFirst();
    }

    /** Whose MAC address it asks for to reach a destination. */
    Optional<IpAddress> nextHop(IpAddress destination) {
        boolean onLink = Prefix.of("fe80::/10").contains(destination)
                || addresses.stream()
                        .filter(a -> a.address().family() == destination.family())
                        .anyMatch(a -> Prefix.holding(a.address(), a.length()).contains(destination));
        return onLink
                ? Optional.of(destination)
                : gateways.stream()
                        .filter(g -> g.family() == destination.family())
                        .findFirst();
    }
}
