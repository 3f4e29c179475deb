package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Diagnostic;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;

/**
 * Logical switches as segments. Names, owners, shares and subnets come from what was declared, where that is in evidence. A switch cannot be
 * switched off, whatever was declared.
 */
final class SegmentMapping {

    private final Topology topology;
    private final Map<String, List<String>> filters;
    private final Wires wires;
    private final boolean hasSouthbound;
    private final Optional<Network> declared;
    private final List<Unmodelled> unmodelled;
    private final Problems problems;

    /**
     * @param filters filter ids by port name
     */
    SegmentMapping(
            Topology topology,
            Map<String, List<String>> filters,
            Wires wires,
            boolean hasSouthbound,
            Optional<Network> declared,
            List<Unmodelled> unmodelled,
            Problems problems) {
        this.topology = topology;
        this.filters = filters;
        this.wires = wires;
        this.hasSouthbound = hasSouthbound;
        this.declared = declared;
        this.unmodelled = unmodelled;
        this.problems = problems;
    }

    SortedMap<String, Segment> segments() {
        SortedSet<String> external = externalNetworks();
        SortedMap<String, Segment> segments = new TreeMap<>();
        for (Row row : topology.nb().rows("Logical_Switch")) {
            Segment segment = segment(row, external);
            if (segments.putIfAbsent(segment.id(), segment) != null) {
                problems.add(Diagnostic.Code.DUPLICATE_ID, row.place(), segment.id());
            }
        }
        return segments;
    }

    private Segment segment(Row row, SortedSet<String> external) {
        String id = Ids.ofNamed(row);
        Optional<Segment> known = declared.flatMap(network -> network.segment(id));
        List<Uplink> uplinks = new ArrayList<>();
        String wire = null;
        Segment.Kind kind = Segment.Kind.OVERLAY;
        for (Row port : topology.nb().referenced(row, "ports")) {
            if (!Topology.isUplink(port)) {
                continue;
            }
            Uplink uplink = uplink(port);
            uplinks.add(uplink);
            if (wire == null) {
                wire = wires.physical(uplink.physicalNetwork(), port.integer("tag"));
                kind = uplink.vlan().isPresent() ? Segment.Kind.VLAN : Segment.Kind.FLAT;
            }
        }
        if (uplinks.size() > 1) {
            unmodelled.add(
                    new Unmodelled(id, "several localnet ports", row.place().child("ports")));
        }
        if (wire == null) {
            wire = wires.overlay(row);
            if (hasSouthbound && !wires.hasTunnelKey(row)) {
                problems.add(Diagnostic.Code.DANGLING_REFERENCE, row.place(), id, "Datapath_Binding", row.uuid());
            }
        }
        return new Segment(
                id,
                known.map(Segment::name)
                        .orElseGet(() -> row.entry("external_ids", "neutron:network_name")
                                .orElse("")),
                known.map(Segment::owner).orElse(""),
                kind,
                wire,
                known.map(Segment::external).orElse(external.contains(id)),
                true,
                known.map(Segment::subnets).orElseGet(() -> subnets(row)),
                uplinks,
                known.map(Segment::sharing).orElse(List.of()),
                answersDns(row),
                row.place());
    }

    private Uplink uplink(Row port) {
        Optional<Long> tag = port.integer("tag").filter(t -> t > 0);
        return new Uplink(
                port.textOrEmpty("name"),
                port.entry("options", "network_name").orElse(""),
                tag.isPresent() ? OptionalInt.of(tag.get().intValue()) : OptionalInt.empty(),
                filters.getOrDefault(port.textOrEmpty("name"), List.of()),
                port.place());
    }

    private boolean answersDns(Row row) {
        for (Row dns : topology.nb().referenced(row, "dns_records")) {
            if (!dns.map("records").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Without declarations, a network is external if a router has its gateway there. */
    private SortedSet<String> externalNetworks() {
        SortedSet<String> external = new TreeSet<>();
        for (Row router : topology.nb().rows("Logical_Router")) {
            router.entry("external_ids", "neutron:gw_network_id").ifPresent(external::add);
        }
        return external;
    }

    /** Without declarations, the subnets are those of the DHCP answers that the switch's ports get. */
    private List<Subnet> subnets(Row row) {
        SortedMap<String, Subnet> subnets = new TreeMap<>();
        for (Row port : topology.nb().referenced(row, "ports")) {
            for (String column : List.of("dhcpv4_options", "dhcpv6_options")) {
                for (Row options : topology.nb().referenced(port, column)) {
                    DhcpSubnet.of(options, problems).ifPresent(subnet -> subnets.putIfAbsent(subnet.id(), subnet));
                }
            }
        }
        return List.copyOf(subnets.values());
    }
}
