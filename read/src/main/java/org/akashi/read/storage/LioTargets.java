package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.storage.BlockTarget;
import org.akashi.read.json.Json;

/** Targets of LIO, as {@code rtslib-fb} saves them ({@code saveconfig.json}). */
final class LioTargets {

    private LioTargets() {}

    static List<BlockTarget> of(StorageFile file) {
        List<BlockTarget> targets = new ArrayList<>();
        Json root = file.json().orElse(null);
        if (root == null) {
            return targets;
        }
        if (root.get("targets").isEmpty()) {
            file.problems().add(Diagnostic.Code.MISSING_MEMBER, root.place(), "targets");
        }
        Map<String, Json> stores = new TreeMap<>();
        for (Json store : root.get("storage_objects").map(Json::items).orElse(List.of())) {
            stores.put(
                    "/backstores/" + store.text("plugin").orElse("") + "/"
                            + store.text("name").orElse(""),
                    store);
        }
        for (Json target : root.get("targets").map(Json::items).orElse(List.of())) {
            String wwn = target.text("wwn").orElse("");
            if (wwn.isEmpty()) {
                file.problems().add(Diagnostic.Code.MISSING_MEMBER, target.place(), "wwn");
                continue;
            }
            for (Json group : target.get("tpgs").map(Json::items).orElse(List.of())) {
                targets.add(target(file, wwn, group, stores));
            }
        }
        return targets;
    }

    private static BlockTarget target(StorageFile file, String wwn, Json group, Map<String, Json> stores) {
        boolean authenticated = number(group, "authentication") == 1;
        List<BlockTarget.Unit> units = new ArrayList<>();
        for (Json lun : items(group, "luns")) {
            String store = lun.text("storage_object").orElse("");
            Optional<Json> behind = Optional.ofNullable(stores.get(store));
            if (behind.isEmpty()) {
                file.problems().add(Diagnostic.Code.DANGLING_REFERENCE, lun.place(), wwn, "storage object", store);
            }
            units.add(new BlockTarget.Unit(
                    (int) lun.number("index").orElse(-1),
                    store.replaceFirst("^/backstores/", ""),
                    behind.flatMap(b -> b.text("dev")).orElse(""),
                    behind.filter(b -> b.flag("readonly")).isPresent(),
                    lun.place()));
        }
        List<BlockTarget.Initiator> initiators = new ArrayList<>();
        for (Json acl : items(group, "node_acls")) {
            boolean own =
                    acl.text("chap_password").filter(text -> !text.isEmpty()).isPresent();
            initiators.add(new BlockTarget.Initiator(
                    acl.text("node_wwn").orElse(""),
                    authenticated && own,
                    acl.text("chap_mutual_password")
                            .filter(text -> !text.isEmpty())
                            .isPresent(),
                    items(acl, "mapped_luns").stream()
                            .map(lun -> (int) lun.number("tpg_lun").orElse(-1))
                            .sorted()
                            .toList(),
                    acl.place()));
        }
        return new BlockTarget(
                file.system() + "/" + wwn + "/" + group.text("tag").orElse("1"),
                wwn,
                file.system(),
                items(group, "portals").stream()
                        .map(portal -> portal.text("ip_address").orElse("") + ":"
                                + portal.text("port").orElse("3260"))
                        .sorted()
                        .toList(),
                group.flag("enable"),
                number(group, "generate_node_acls") == 1,
                authenticated
                        && group.text("chap_password")
                                .filter(text -> !text.isEmpty())
                                .isPresent(),
                units,
                initiators,
                group.place());
    }

    private static List<Json> items(Json object, String member) {
        return object.get(member).map(Json::items).orElse(List.of());
    }

    /** An attribute of a group; LIO writes them as numbers, older versions as texts. */
    private static long number(Json group, String attribute) {
        return group.get("attributes")
                .flatMap(attributes -> attributes.text(attribute))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
