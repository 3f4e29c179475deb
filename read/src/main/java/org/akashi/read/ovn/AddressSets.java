package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;
import org.akashi.read.ovn.match.Addresses;
import org.akashi.read.ovn.match.MatchNames;

/**
 * Address sets and port groups by name. The southbound database holds the sets as chassis use them, among them {@code <group>_ip4} and
 * {@code <group>_ip6}, which ovn-northd makes of the addresses of a group's ports. Where it is not in evidence, they are made here the
 * same way (ovn-nb(5), Port_Group).
 */
final class AddressSets implements MatchNames {

    private final Topology topology;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Optional<Addresses>> parsed = new HashMap<>();
    private final Map<String, Row> groups = new HashMap<>();

    AddressSets(Topology topology, Optional<Database> sb) {
        this.topology = topology;
        topology.nb().rows("Port_Group").forEach(row -> groups.put(row.textOrEmpty("name"), row));
        topology.nb().rows("Address_Set").forEach(row -> members.put(row.textOrEmpty("name"), row.texts("addresses")));
        sb.ifPresent(database -> database.rows("Address_Set")
                .forEach(row -> members.put(row.textOrEmpty("name"), row.texts("addresses"))));
    }

    @Override
    public Optional<Addresses> addressSet(String name) {
        return parsed.computeIfAbsent(name, this::parse);
    }

    private Optional<Addresses> parse(String name) {
        List<String> known = members.get(name);
        if (known != null) {
            return Optional.of(Addresses.of(known));
        }
        return groupOf(name).map(group -> Addresses.of(memberAddresses(group, familyOf(name))));
    }

    /** The port group whose members' addresses are in the set, if it is such a set. */
    Optional<Row> groupOf(String addressSet) {
        return addressSet.endsWith("_ip4") || addressSet.endsWith("_ip6")
                ? Optional.ofNullable(groups.get(addressSet.substring(0, addressSet.length() - "_ip4".length())))
                : Optional.empty();
    }

    private static Family familyOf(String addressSet) {
        return addressSet.endsWith("_ip6") ? Family.V6 : Family.V4;
    }

    private List<String> memberAddresses(Row group, Family family) {
        List<String> addresses = new ArrayList<>();
        for (Row port : topology.nb().referenced(group, "ports")) {
            // What is malformed here is reported where the port itself is read.
            for (IpAddress address : PortAddresses.of(port, new Problems()).addresses()) {
                if (address.family() == family) {
                    addresses.add(address.toString());
                }
            }
        }
        return addresses;
    }

    @Override
    public Optional<Set<String>> portGroup(String name) {
        return topology.members(name);
    }
}
