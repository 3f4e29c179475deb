package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.model.IdMap;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;
import org.jspecify.annotations.Nullable;

/** Ports, with their sender addresses and the filters that port security puts on them. */
final class DeclaredPorts {

    private final NetworkAnswers answers;
    private final List<Unmodelled> everywhere;
    private final Map<String, Port.Parent> parents = new HashMap<>();
    private final Map<List<String>, List<String>> filters = new HashMap<>();
    private final Set<String> withMetadata = new HashSet<>();
    private @Nullable String lastSubnet;
    private @Nullable SubnetEntry last;

    /**
     * @param everywhere collects settings that hold whatever implements the network
     */
    DeclaredPorts(NetworkAnswers answers, List<Unmodelled> everywhere) {
        this.answers = answers;
        this.everywhere = everywhere;
        for (PortEntry port : answers.ports.asTheyCame()) {
            if (port.deviceOwner().equals("network:distributed")) {
                port.addresses().forEach(fixed -> withMetadata.add(fixed.subnet()));
            }
        }
        for (TrunkEntry trunk : answers.trunks.values()) {
            answers.check(NetworkLists.PORTS, answers.ports, trunk.port(), trunk.id(), "port", trunk.place());
            for (TrunkEntry.Subport subport : trunk.subports()) {
                answers.check(NetworkLists.PORTS, answers.ports, subport.port(), trunk.id(), "port", trunk.place());
                parents.putIfAbsent(subport.port(), new Port.Parent(trunk.port(), subport.vlan()));
            }
        }
    }

    IdMap<Port> ports() {
        new PortReferences(answers).report();
        return answers.ports.mapAsTheyCame(this::port);
    }

    private Port port(PortEntry entry) {
        Port.Role role = DeviceOwner.role(entry.deviceOwner());
        boolean secured = entry.portSecurity() && !entry.isTrusted();
        if (!entry.virtualNic().equals("normal") && role == Port.Role.GUEST) {
            everywhere.add(new Unmodelled(
                    entry.id(),
                    "binding:vnic_type=" + entry.virtualNic(),
                    entry.place().child("binding:vnic_type")));
        }
        return new Port(
                entry.id(),
                entry.name(),
                entry.network(),
                role,
                entry.project(),
                entry.device(),
                entry.mac(),
                addresses(entry),
                secured ? antiSpoofing(entry) : AntiSpoofing.OFF,
                receivesUnknown(entry, role, secured),
                announced(entry, role, secured),
                filters(entry, role, secured),
                entry.enabled(),
                Optional.ofNullable(parents.get(entry.id())),
                entry.host(),
                role == Port.Role.GUEST && hasDhcp(entry, Family.V4),
                role == Port.Role.GUEST && hasDhcp(entry, Family.V6),
                entry.place());
    }

    /** Nobody checks what it sends, so it may have any address; but for the metadata port, which is everywhere. */
    private static boolean receivesUnknown(PortEntry entry, Port.Role role, boolean secured) {
        boolean endpoint = role == Port.Role.GUEST || role == Port.Role.SERVICE;
        return endpoint && !secured && !entry.deviceOwner().startsWith("network:distributed");
    }

    /** The same list for ports with the same groups. */
    private List<String> filters(PortEntry entry, Port.Role role, boolean secured) {
        if (role != Port.Role.GUEST || !secured) {
            return List.of();
        }
        return filters.computeIfAbsent(entry.groups(), groups -> {
            SortedSet<String> sorted = new TreeSet<>(groups);
            sorted.add(DeclaredFilters.DEFAULT_DENY);
            return List.copyOf(sorted);
        });
    }

    private static List<IpAddress> addresses(PortEntry entry) {
        List<IpAddress> addresses = new ArrayList<>(entry.addresses().size());
        entry.addresses().forEach(fixed -> addresses.add(fixed.address()));
        return addresses;
    }

    /** Whether the network answers the port's requests for a lease; the cloud's own devices ask for none. */
    private boolean hasDhcp(PortEntry entry, Family family) {
        if (entry.isTrusted()) {
            return false;
        }
        for (PortEntry.FixedAddress fixed : entry.addresses()) {
            if (leases(fixed.subnet(), family) && (family == Family.V6 || hasServer(fixed.subnet()))) {
                return true;
            }
        }
        return false;
    }

    private boolean leases(String id, Family family) {
        SubnetEntry subnet = subnet(id);
        return subnet != null && subnet.leases() && subnet.subnet().prefix().family() == family;
    }

    /** A subnet, if it is in evidence; the one that was asked for last is mostly asked for again. */
    private @Nullable SubnetEntry subnet(String id) {
        if (!id.equals(lastSubnet)) {
            last = answers.subnets.get(id);
            lastSubnet = id;
        }
        return last;
    }

    /** Leases come from the gateway's address, or without one from the metadata port's; with neither, nobody answers. */
    private boolean hasServer(String id) {
        SubnetEntry subnet = subnet(id);
        return subnet != null && subnet.subnet().gateway().isPresent() || withMetadata.contains(id);
    }

    /**
     * Whether the switch is told the port's addresses: ML2/OVN writes only {@code unknown} for a port with neither port security nor a
     * subnet that leases, answered or not ({@code ovn_client._get_port_options}). Services answer for themselves in any case.
     */
    private boolean announced(PortEntry entry, Port.Role role, boolean secured) {
        return secured
                || role != Port.Role.GUEST
                || !entry.isTrusted()
                        && entry.addresses().stream()
                                .anyMatch(fixed ->
                                        leases(fixed.subnet(), Family.V4) || leases(fixed.subnet(), Family.V6));
    }

    /** The port's own addresses and its pairs, by MAC address. A port without any address may use every one, as in ML2/OVN. */
    private static AntiSpoofing antiSpoofing(PortEntry entry) {
        if (entry.pairs().isEmpty() && entry.mac().isPresent()) {
            return AntiSpoofing.of(List.of(new AntiSpoofing.Binding(entry.mac().get(), own(entry))));
        }
        Map<MacAddress, List<Prefix>> byMac = new LinkedHashMap<>();
        entry.mac().ifPresent(mac -> byMac.put(mac, own(entry)));
        for (PortEntry.AddressPair pair : entry.pairs()) {
            pair.mac()
                    .or(entry::mac)
                    .ifPresent(mac ->
                            byMac.computeIfAbsent(mac, _ -> new ArrayList<>()).add(pair.prefix()));
        }
        List<AntiSpoofing.Binding> bindings = new ArrayList<>();
        byMac.forEach((mac, prefixes) -> bindings.add(new AntiSpoofing.Binding(mac, prefixes)));
        return AntiSpoofing.of(bindings);
    }

    private static List<Prefix> own(PortEntry entry) {
        List<Prefix> own = new ArrayList<>(entry.addresses().size());
        for (PortEntry.FixedAddress fixed : entry.addresses()) {
            own.add(Prefix.host(fixed.address()));
        }
        return own;
    }
}
