package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.network.DeviceOwner;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** Switch ports as ports. Names, projects and devices that the database does not tell come from what was declared. */
final class PortMapping {

    private static final Set<String> KNOWN_TYPES = Set.of("", "router", "localport");

    private final Topology topology;
    private final Map<String, List<String>> filters;
    private final Optional<Network> declared;
    private final Problems problems;
    private final List<Unmodelled> unmodelled;
    private final Map<String, String> hosts = new HashMap<>();

    /**
     * @param filters filter ids by port name
     * @param unmodelled collects ports of which too little is known
     */
    PortMapping(
            Topology topology,
            Optional<Database> sb,
            Map<String, List<String>> filters,
            Optional<Network> declared,
            List<Unmodelled> unmodelled,
            Problems problems) {
        this.topology = topology;
        this.filters = filters;
        this.declared = declared;
        this.unmodelled = unmodelled;
        this.problems = problems;
        sb.ifPresent(this::readHosts);
    }

    private void readHosts(Database sb) {
        for (Row binding : sb.rows("Port_Binding")) {
            for (Row chassis : sb.referenced(binding, "chassis")) {
                chassis.text("hostname").ifPresent(host -> hosts.put(binding.textOrEmpty("logical_port"), host));
            }
        }
    }

    SortedMap<String, Port> ports() {
        SortedMap<String, Port> ports = new TreeMap<>();
        for (Row row : topology.nb().rows("Logical_Switch_Port")) {
            if (Topology.isUplink(row)) {
                continue;
            }
            Port port = port(row);
            if (ports.putIfAbsent(port.id(), port) != null) {
                problems.add(Diagnostic.Code.DUPLICATE_ID, row.place(), port.id());
            }
        }
        return ports;
    }

    private Port port(Row row) {
        String id = row.textOrEmpty("name");
        Optional<Port> known = declared.flatMap(network -> network.port(id));
        Port.Role role = role(row, known);
        checkType(row, id);
        PortAddresses addresses = role == Port.Role.ROUTER ? ofRouter(row) : PortAddresses.of(row, problems);
        boolean announced = addresses.mac().isPresent() || !addresses.unknown();
        return new Port(
                id,
                own(row, "neutron:port_name").or(() -> known.map(Port::name)).orElse(""),
                segment(row),
                role,
                own(row, "neutron:project_id")
                        .or(() -> known.map(Port::project))
                        .orElse(""),
                own(row, "neutron:device_id").or(() -> known.flatMap(Port::device)),
                announced ? addresses.mac() : known.flatMap(Port::mac),
                announced ? addresses.addresses() : assigned(row, known),
                antiSpoofing(row, id),
                addresses.unknown(),
                announced,
                Topology.isRouterPort(row) ? List.of() : filters.getOrDefault(id, List.of()),
                row.flag("enabled", true),
                parent(row),
                Optional.ofNullable(hosts.get(id))
                        .or(() -> row.entry("options", "requested-chassis"))
                        .or(() -> known.flatMap(Port::host)),
                row.text("dhcpv4_options").isPresent(),
                row.text("dhcpv6_options").isPresent(),
                row.place());
    }

    /** A virtual, external or gateway port, or one of a type yet unknown, is not reached as others are. */
    private void checkType(Row row, String id) {
        String type = row.textOrEmpty("type");
        if (!KNOWN_TYPES.contains(type)) {
            unmodelled.add(new Unmodelled(
                    id, "Logical_Switch_Port type:" + type, row.place().child("type")));
        }
    }

    /** The addresses of a port that its switch was not told: {@code neutron:cidrs} has them, else what was declared. */
    private static List<IpAddress> assigned(Row row, Optional<Port> known) {
        List<IpAddress> addresses = new ArrayList<>();
        for (String cidr : own(row, "neutron:cidrs").orElse("").split(" ")) {
            IpAddress.parse(cidr.indexOf('/') < 0 ? cidr : cidr.substring(0, cidr.indexOf('/')))
                    .ifPresent(addresses::add);
        }
        return addresses.isEmpty() ? known.map(Port::addresses).orElse(List.of()) : addresses;
    }

    private static Optional<String> own(Row row, String key) {
        return row.entry("external_ids", key);
    }

    private String segment(Row row) {
        Optional<Row> parent = topology.switchOf(row);
        if (parent.isEmpty()) {
            problems.add(
                    Diagnostic.Code.DANGLING_REFERENCE, row.place(), row.textOrEmpty("name"), "Logical_Switch", "");
            return own(row, "neutron:network_name").map(Ids::plain).orElse("");
        }
        return Ids.ofNamed(parent.get());
    }

    private static Port.Role role(Row row, Optional<Port> known) {
        return switch (row.textOrEmpty("type")) {
            case "router" -> Port.Role.ROUTER;
            case "localport" -> Port.Role.SERVICE;
            default ->
                own(row, "neutron:device_owner")
                        .map(DeviceOwner::role)
                        .or(() -> known.map(Port::role))
                        .orElse(Port.Role.GUEST);
        };
    }

    /** A router's port has the addresses of the router port behind it. */
    private PortAddresses ofRouter(Row row) {
        Optional<Row> peer = row.entry("options", "router-port").flatMap(topology::routerPort);
        if (peer.isEmpty()) {
            return PortAddresses.of(row, problems);
        }
        List<IpAddress> addresses = new ArrayList<>();
        for (String network : peer.get().texts("networks")) {
            int slash = network.indexOf('/');
            IpAddress.parse(slash < 0 ? network : network.substring(0, slash)).ifPresent(addresses::add);
        }
        return new PortAddresses(MacAddress.parse(peer.get().textOrEmpty("mac")), addresses, false);
    }

    private AntiSpoofing antiSpoofing(Row row, String id) {
        Optional<AntiSpoofing> check = PortAddresses.antiSpoofing(row, problems);
        if (check.isEmpty()) {
            unmodelled.add(new Unmodelled(id, "port_security", row.place().child("port_security")));
        }
        return check.orElse(AntiSpoofing.OFF);
    }

    private Optional<Port.Parent> parent(Row row) {
        return row.text("parent_name")
                .map(parent ->
                        new Port.Parent(parent, row.integer("tag").orElse(0L).intValue()));
    }
}
