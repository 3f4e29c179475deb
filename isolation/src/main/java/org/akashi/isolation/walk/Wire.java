package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
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

    Map<IpAddress, Holders> holders() {
        return holders;
    }

    List<Attachment> withMac(MacAddress mac) {
        return byMac.getOrDefault(mac, List.of());
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
        attachment.held().forEach(address -> holdersOf(address).attachments().add(attachment));
    }

    void add(Gate gate) {
        gates.add(gate);
        gate.face().addresses().forEach(a -> answers(gate, a.address()));
        answers(gate, gate.linkLocal());
    }

    /** Notes that a router answers ARP or ND for an address here. */
    void answers(Gate gate, IpAddress address) {
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
