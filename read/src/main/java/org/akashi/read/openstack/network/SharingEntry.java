package org.akashi.read.openstack.network;

import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Share;
import org.akashi.read.json.JsonObject;

/** A policy by which an object is shared (RBAC). */
record SharingEntry(String id, String type, String object, String target, Share.Kind kind, EvidenceRef place) {

    static final Set<String> MEMBERS =
            Set.of("id", "object_type", "object_id", "target_tenant", "target_project", "action");

    static Optional<SharingEntry> read(JsonObject o) {
        Optional<Share.Kind> kind = o.required("action").flatMap(action -> switch (action) {
            case "access_as_shared" -> Optional.of(Share.Kind.USE);
            case "access_as_external" -> Optional.of(Share.Kind.EXTERNAL);
            default -> o.bad("action", action);
        });
        Optional<String> target = o.text("target_tenant").or(() -> o.required("target_project"));
        return o.required("id")
                .flatMap(id -> kind.flatMap(k -> target.map(t -> new SharingEntry(
                        id,
                        o.required("object_type").orElse(""),
                        o.required("object_id").orElse(""),
                        t,
                        k,
                        o.place()))));
    }

    Share share() {
        return new Share(id, target, kind, place);
    }
}
