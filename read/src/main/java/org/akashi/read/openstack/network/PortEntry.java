package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.read.json.JsonObject;

/**
 * A port as declared.
 *
 * @param groups ids of its security groups
 * @param virtualNic {@code binding:vnic_type}; {@code normal} if it is not told
 */
record PortEntry(
        String id,
        String name,
        String network,
        String project,
        Optional<String> device,
        String deviceOwner,
        Optional<MacAddress> mac,
        List<FixedAddress> addresses,
        List<AddressPair> pairs,
        List<String> groups,
        boolean portSecurity,
        boolean enabled,
        Optional<String> host,
        String virtualNic,
        Optional<Long> revision,
        EvidenceRef place) {

    /** An address assigned from a subnet. */
    record FixedAddress(String subnet, IpAddress address) {}

    /** An additional sender address; without a MAC address, with the port's own. */
    record AddressPair(Optional<MacAddress> mac, Prefix prefix) {}

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "network_id",
            "project_id",
            "tenant_id",
            "device_id",
            "device_owner",
            "mac_address",
            "fixed_ips",
            "allowed_address_pairs",
            "security_groups",
            "port_security_enabled",
            "admin_state_up",
            "binding:host_id",
            "binding:vnic_type",
            "revision_number");

    static Optional<PortEntry> read(JsonObject o) {
        return o.required("id")
                .map(id -> new PortEntry(
                        id,
                        o.textOrEmpty("name"),
                        o.requiredShared("network_id").orElse(""),
                        Elements.project(o),
                        o.shared("device_id"),
                        o.sharedOrEmpty("device_owner"),
                        o.mac("mac_address"),
                        addresses(o),
                        pairs(o),
                        o.sharedTexts("security_groups"),
                        o.flag("port_security_enabled", true),
                        o.flag("admin_state_up", true),
                        o.shared("binding:host_id"),
                        o.shared("binding:vnic_type").orElse("normal"),
                        o.integer("revision_number"),
                        o.place()));
    }

    private static List<FixedAddress> addresses(JsonObject o) {
        List<JsonObject> all = o.objects("fixed_ips");
        if (all.isEmpty()) {
            return List.of();
        }
        List<FixedAddress> addresses = new ArrayList<>(all.size());
        for (JsonObject fixed : all) {
            fixed.address("ip_address")
                    .ifPresent(address -> addresses.add(new FixedAddress(fixed.sharedOrEmpty("subnet_id"), address)));
        }
        return List.copyOf(addresses);
    }

    private static List<AddressPair> pairs(JsonObject o) {
        List<JsonObject> all = o.objects("allowed_address_pairs");
        if (all.isEmpty()) {
            return List.of();
        }
        List<AddressPair> pairs = new ArrayList<>(all.size());
        for (JsonObject pair : all) {
            Optional<MacAddress> mac = pair.mac("mac_address");
            pair.prefix("ip_address")
                    .map(prefix -> sender(prefix, pair.textOrEmpty("ip_address")))
                    .ifPresent(prefix -> pairs.add(new AddressPair(mac, prefix)));
        }
        return pairs;
    }

    /** An address with a length and host bits is that address alone (ovn-nb(5), "port_security"), which is what Neutron writes. */
    private static Prefix sender(Prefix prefix, String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = slash < 0 ? Optional.empty() : IpAddress.parse(text.substring(0, slash));
        return address.filter(a -> !prefix.network().equals(a))
                .map(Prefix::host)
                .orElse(prefix);
    }

    boolean isTrusted() {
        return DeviceOwner.isTrusted(deviceOwner);
    }
}
