package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;

/**
 * A broadcast domain: all segments with one physical identity, and everything attached to them. Filled by {@link Fabric}, then
 * never changed.
 */
public final class Wire {

    /**
     * Who speaks for an address on the wire: attachments that own it, and routers that answer for it.
     *
     * @param attachments in order of id
     * @param gates in order of id
     */
    record Holders(List<Attachment> attachments, List<Gate> gates) {
        Holders() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final String id;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Segment> uplinked = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final Map<IpAddress, Holders> holders = new TreeMap<>();
    private final Map<MacAddress, List<Attachment>> byMac = new TreeMap<>();
    private final Map<MacAddress, List<Gate>> gatesByMac = new TreeMap<>();
    private final Map<IpAddress, List<Attachment>> byPair = new TreeMap<>();
    private final List<Attachment> claimsMuch = new ArrayList<>();
    private final List<Attachment> receivesUnknown = new ArrayList<>();
    private final List<Attachment> services = new ArrayList<>();

    Wire(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public List<Segment> segments() {
        return segments;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    public List<Gate> gates() {
        return gates;
    }

    /** Segments of this wire that have a physical uplink, each an endpoint of its own. */
    public List<Segment> uplinked() {
        return uplinked;
    }

    /** Whether many may meet here: it is external, physical, or shared between projects. */
    public boolean isMeetingPlace() {
        return segments.stream().anyMatch(Segment::isMeetingPlace);
    }

    Map<IpAddress, Holders> holders() {
        return holders;
    }

    List<Attachment> withMac(MacAddress mac) {
        return byMac.getOrDefault(mac, List.of());
    }

    /** Router interfaces that take frames to a MAC address: their own, and a gateway's also those of distributed translations. */
    List<Gate> gatesWithMac(MacAddress mac) {
        return gatesByMac.getOrDefault(mac, List.of());
    }

    /** Attachments to which frames go whose MAC address nobody is known to have. */
    List<Attachment> receivesUnknown() {
        return receivesUnknown;
    }

    /** Where the metadata service answers on every host: services of which the segment knows who they are. */
    List<Attachment> services() {
        return services;
    }

    /** In order of id, every attachment that may claim an address, and perhaps some that may not: each is still to be asked. */
    List<Attachment> claimants(IpAddress address) {
        Holders owners = holders.get(address);
        List<Attachment> pairs = byPair.getOrDefault(address, List.of());
        if (pairs.isEmpty() && (owners == null || owners.attachments().isEmpty())) {
            return claimsMuch;
        }
        SortedMap<String, Attachment> all = new TreeMap<>();
        claimsMuch.forEach(a -> all.put(a.id(), a));
        pairs.forEach(a -> all.put(a.id(), a));
        if (owners != null) {
            owners.attachments().forEach(a -> all.put(a.id(), a));
        }
        return List.copyOf(all.values());
    }

    void add(Segment segment) {
        segments.add(segment);
        if (!segment.uplinks().isEmpty()) {
            uplinked.add(segment);
        }
    }

    void add(Attachment attachment) {
        attachments.add(attachment);
        for (MacAddress mac : attachment.macs()) {
            byMac.computeIfAbsent(mac, m -> new ArrayList<>()).add(attachment);
        }
        Set<IpAddress> held = attachment.held();
        held.forEach(address -> holdersOf(address).attachments().add(attachment));
        if (attachment.port().receivesUnknown()) {
            receivesUnknown.add(attachment);
        }
        if (attachment.port().role() == Port.Role.SERVICE && !attachment.port().receivesUnknown()) {
            services.add(attachment);
        }
        addClaims(attachment, held);
    }

    /** Single addresses that a port may use besides its own are looked up; wider permissions are few, and kept as a list. */
    private void addClaims(Attachment attachment, Set<IpAddress> held) {
        AntiSpoofing rules = attachment.port().antiSpoofing();
        boolean much = !rules.enabled();
        for (Binding binding : rules.bindings()) {
            much |= binding.prefixes().isEmpty();
            for (Prefix prefix : binding.prefixes()) {
                boolean single = prefix.length() == prefix.family().bits();
                much |= !single;
                if (single && !held.contains(prefix.first())) {
                    addPair(prefix.first(), attachment);
                }
                if (prefix.family() == Family.V6 && !held.contains(binding.mac().linkLocal())) {
                    addPair(binding.mac().linkLocal(), attachment);
                }
            }
        }
        if (much) {
            claimsMuch.add(attachment);
        }
    }

    private void addPair(IpAddress address, Attachment attachment) {
        byPair.computeIfAbsent(address, a -> new ArrayList<>(1)).add(attachment);
    }

    void add(Gate gate) {
        gates.add(gate);
        Set<MacAddress> macs = new LinkedHashSet<>(Set.of(gate.face().mac()));
        if (gate.face().gateway()) {
            gate.router().router().nat().forEach(n -> n.distributed().ifPresent(d -> macs.add(d.mac())));
        }
        macs.forEach(
                mac -> gatesByMac.computeIfAbsent(mac, m -> new ArrayList<>(1)).add(gate));
        gate.face().addresses().forEach(a -> answers(gate, a.address()));
        answers(gate, gate.linkLocal());
    }

    /** Notes that a router answers ARP or ND for an address here, or that other routers at least have it as its own. */
    void answers(Gate gate, IpAddress address) {
        if (!gate.face().enabled() && gate.face().asked()) {
            return;
        }
        List<Gate> known = holdersOf(address).gates();
        if (!known.contains(gate)) {
            known.add(gate);
            gate.answers(AddressSet.of(address));
        }
    }

    private Holders holdersOf(IpAddress address) {
        return holders.computeIfAbsent(address, a -> new Holders());
    }
}
