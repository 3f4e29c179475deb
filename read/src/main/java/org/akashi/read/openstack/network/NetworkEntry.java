package org.akashi.read.openstack.network;

import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonObject;

/**
 * A network as declared.
 *
 * @param type {@code geneve}, {@code vlan}, {@code flat} …; told to administrators only
 * @param number the segmentation id: tunnel or VLAN id
 * @param unmodelled a setting that the model cannot hold, if there is one
 */
record NetworkEntry(
        String id,
        String name,
        String project,
        boolean enabled,
        boolean external,
        boolean shared,
        Optional<String> type,
        Optional<String> physicalNetwork,
        Optional<Long> number,
        Optional<String> unmodelled,
        Optional<Long> revision,
        EvidenceRef place) {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "project_id",
            "tenant_id",
            "admin_state_up",
            "router:external",
            "shared",
            "provider:network_type",
            "provider:physical_network",
            "provider:segmentation_id",
            "segments",
            "vlan_transparent",
            "vlan_qinq",
            "ipv4_address_scope",
            "ipv6_address_scope",
            "revision_number");

    static Optional<NetworkEntry> read(JsonObject o) {
        return o.requiredShared("id")
                .map(id -> new NetworkEntry(
                        id,
                        o.textOrEmpty("name"),
                        Elements.project(o),
                        o.flag("admin_state_up", true),
                        o.flag("router:external", false),
                        o.flag("shared", false),
                        o.objects("segments").isEmpty()
                                ? o.requiredShared("provider:network_type")
                                : Optional.of("multi-segment"),
                        o.shared("provider:physical_network"),
                        o.integer("provider:segmentation_id"),
                        unmodelled(o),
                        o.integer("revision_number"),
                        o.place()));
    }

    private static Optional<String> unmodelled(JsonObject o) {
        if (!o.objects("segments").isEmpty()) {
            return Optional.of("segments");
        }
        for (String flag : new String[] {"vlan_transparent", "vlan_qinq"}) {
            if (o.flag(flag, false)) {
                return Optional.of(flag);
            }
        }
        for (String scope : new String[] {"ipv4_address_scope", "ipv6_address_scope"}) {
            if (o.text(scope).isPresent()) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
