package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;

/** Ports, with their sender addresses and the filters that port security puts on them. */
final class DeclaredPorts {

    private final NetworkAnswers answers;
    private final List<Unmodelled> everywhere;
    private final Map<String, Port.Parent> parents = new HashMap<>();

    /**
     * @param everywhere collects settings that hold whatever implements the network
     */
    DeclaredPorts(NetworkAnswers answers, List<Unmodelled> everywhere) {
        this.answers = answers;
        this.everywhere = everywhere;
        for (TrunkEntry trunk : answers.trunks.values()) {
            answers.check(NetworkLists.PORTS, answers.ports, trunk.port(), trunk.id(), "port", trunk.place());
            for (TrunkEntry.Subport subport : trunk.subports()) {
                answers.check(NetworkLists.PORTS, answers.ports, subport.port(), trunk.id(), "port", trunk.place());
                parents.putIfAbsent(subport.port(), new Port.Parent(trunk.port(), subport.vlan()));
            }
        }
    }

    SortedMap<String, Port> ports() {
        SortedMap<String, Port> ports = new TreeMap<>();
        answers.ports.forEach((id, entry) -> ports.put(id, port(entry)));
        return ports;
    }

    private Port port(PortEntry entry) {
        answers.check(NetworkLists.NETWORKS, answers.networks, entry.network(), entry.id(), "network", entry.place());
        for (String group : entry.groups()) {
            answers.check(
                    NetworkLists.SECURITY_GROUPS, answers.groups, group, entry.id(), "security group", entry.place());
        }
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
                entry.addresses().stream().map(PortEntry.FixedAddress::address).toList(),
                secured ? antiSpoofing(entry) : AntiSpoofing.OFF,
                role == Port.Role.GUEST && !entry.portSecurity(),
                filters(entry, role, secured),
                entry.enabled(),
                Optional.ofNullable(parents.get(entry.id())),
                entry.host(),
                role == Port.Role.GUEST && hasDhcp(entry, Family.V4),
                role == Port.Role.GUEST && hasDhcp(entry, Family.V6),
                entry.place());
    }

    private static List<String> filters(PortEntry entry, Port.Role role, boolean secured) {
        if (role != Port.Role.GUEST || !secured) {
            return List.of();
        }
        List<String> filters = new ArrayList<>(entry.groups());
        filters.add(DeclaredFilters.DEFAULT_DENY);
        return filters.stream().sorted().distinct().toList();
    }

    private boolean hasDhcp(PortEntry entry, Family family) {
        for (PortEntry.FixedAddress fixed : entry.addresses()) {
            SubnetEntry subnet = answers.subnets.get(fixed.subnet());
            if (subnet != null
                    && subnet.subnet().dhcp()
                    && subnet.subnet().prefix().family() == family) {
                return true;
            }
        }
        return false;
    }

    /** The port's own addresses and its pairs, by MAC address. A port without any address may use every one, as in ML2/OVN. */
    private static AntiSpoofing antiSpoofing(PortEntry entry) {
        Map<MacAddress, List<Prefix>> byMac = new LinkedHashMap<>();
        entry.mac().ifPresent(mac -> {
            List<Prefix> own = byMac.computeIfAbsent(mac, _ -> new ArrayList<>());
            for (PortEntry.FixedAddress fixed : entry.addresses()) {
                IpAddress address = fixed.address();
                own.add(Prefix.host(address));
            }
        });
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
}
