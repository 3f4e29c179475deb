package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;

/**
 * What is behind a bridge's port: a namespace that does not forward, or a virtual machine. Whose it is tells the alias of the host's side.
 *
 * @param near the host's side; its name is the port's id
 * @param far the guest's own interface; the same as {@code near} where it is not in evidence
 */
record Guest(Link near, Link far, String segment) {

    /** The MAC address: the guest's own, else what the alias says. */
    Optional<MacAddress> mac() {
        return isSeen() ? far.mac() : near.word("mac").flatMap(MacAddress::parse);
    }

    /** Whether the guest's side is in evidence. */
    boolean isSeen() {
        return !near.kind().equals("tun");
    }

    private List<IpAddress> addresses() {
        List<IpAddress> addresses = new ArrayList<>();
        far.addresses().forEach(a -> addresses.add(a.address()));
        addresses.addAll(far.linkLocal());
        if (!isSeen()) {
            Arrays.stream(near.word("addresses").orElse("").split(",", -1))
                    .flatMap(a -> IpAddress.parse(a).stream())
                    .forEach(addresses::add);
        }
        return addresses;
    }

    Port port(List<String> filters, AntiSpoofing antiSpoofing, boolean enabled) {
        return new Port(
                near.id(),
                near.word("name").orElse(near.name()),
                segment,
                Port.Role.GUEST,
                near.word("project").orElse(""),
                near.word("device").or(() -> far.id().equals(near.id()) ? Optional.empty() : Optional.of(far.space())),
                mac(),
                addresses(),
                antiSpoofing,
                !near.property("info_slave_data", "flood")
                        .filter(v -> v instanceof org.akashi.read.json.Json.Flag f && !f.value())
                        .isPresent(),
                filters,
                enabled,
                Optional.empty(),
                Optional.of(near.space()),
                false,
                false,
                near.evidence());
    }
}
