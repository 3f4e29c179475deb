package org.akashi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;

/**
 * Findings about what routers have learned of their neighbours (ARP, ND): an address that is configured on the wire, learned with
 * the MAC of somebody else.
 */
final class NeighbourFindings {

    private final Network network;

    NeighbourFindings(Network network) {
        this.network = network;
    }

    List<Finding> all() {
        if (network.neighbours().isEmpty()) {
            return List.of();
        }
        Map<String, SortedSet<MacAddress>> configured = configured();
        Map<String, String> segments = segmentsOfInterfaces();
        List<Finding> findings = new ArrayList<>();
        for (NeighbourBinding learned : network.neighbours()) {
            SortedSet<MacAddress> known = configured.getOrDefault(
                    key(segments.getOrDefault(learned.routerInterface(), ""), learned.address()), new TreeSet<>());
            if (!known.isEmpty() && !known.contains(learned.mac())) {
                findings.add(FindingDraft.of(FindingCode.NEIGHBOUR_CONTRADICTS, learned.routerInterface())
                        .distinguishedBy(learned.address().toString())
                        .saying(
                                learned.routerInterface(),
                                learned.address().toString(),
                                learned.mac().toString(),
                                Comparison.text(known))
                        .at(learned.evidence())
                        .finish());
            }
        }
        return findings;
    }

    private Map<String, String> segmentsOfInterfaces() {
        Map<String, String> segments = new HashMap<>();
        network.routers().values().stream()
                .flatMap(router -> router.interfaces().stream())
                .forEach(at -> segments.put(at.id(), at.segment()));
        return segments;
    }

    private String key(String segment, IpAddress address) {
        return network.segment(segment).map(Segment::wire).orElse(segment) + " " + address;
    }

    /** The MACs that may answer for an address on a wire, by wire and address. */
    private Map<String, SortedSet<MacAddress>> configured() {
        Map<String, SortedSet<MacAddress>> configured = new TreeMap<>();
        for (Port port : network.ports().values()) {
            if (port.role() != Port.Role.PLACEHOLDER) {
                for (IpAddress address : port.addresses()) {
                    port.mac().ifPresent(mac -> note(configured, port.segment(), address, mac));
                }
                paired(configured, port);
            }
        }
        for (Router router : network.routers().values()) {
            for (RouterInterface at : router.interfaces()) {
                at.addresses().forEach(own -> note(configured, at.segment(), own.address(), at.mac()));
                if (at.gateway()) {
                    router.nat().forEach(rule -> note(configured, at.segment(), rule.external(), speaker(rule, at)));
                }
            }
        }
        return configured;
    }

    /** Single addresses that a port may use besides its own, as guests that share a virtual address do. */
    private void paired(Map<String, SortedSet<MacAddress>> configured, Port port) {
        for (AntiSpoofing.Binding binding : port.antiSpoofing().bindings()) {
            for (Prefix prefix : binding.prefixes()) {
                if (prefix.length() == prefix.family().bits()) {
                    note(configured, port.segment(), prefix.network(), binding.mac());
                }
            }
        }
    }

    private static MacAddress speaker(NatRule rule, RouterInterface gateway) {
        return rule.distributed().map(NatRule.Distributed::mac).orElse(gateway.mac());
    }

    private void note(
            Map<String, SortedSet<MacAddress>> configured, String segment, IpAddress address, MacAddress mac) {
        configured.computeIfAbsent(key(segment, address), k -> new TreeSet<>()).add(mac);
    }
}
