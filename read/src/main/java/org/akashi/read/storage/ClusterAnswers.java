package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.storage.ClusterAccount;
import org.akashi.model.storage.ClusterPool;
import org.akashi.read.json.Json;

/** What a Ceph cluster answers about itself. */
final class ClusterAnswers {

    private ClusterAnswers() {}

    static List<ClusterAccount> accounts(StorageFile file) {
        List<ClusterAccount> accounts = new ArrayList<>();
        file.json().ifPresent(root -> {
            if (root.get("auth_dump").isEmpty()) {
                file.problems().add(Diagnostic.Code.MISSING_MEMBER, root.place(), "auth_dump");
            }
            for (Json entry : root.get("auth_dump").map(Json::items).orElse(List.of())) {
                String name = entry.text("entity").orElse("");
                if (name.isEmpty()) {
                    file.problems().add(Diagnostic.Code.MISSING_MEMBER, entry.place(), "entity");
                    continue;
                }
                SortedMap<String, String> rights = new TreeMap<>();
                if (entry.get("caps").orElse(null) instanceof Json.Members caps) {
                    caps.values()
                            .forEach((daemon, right) ->
                                    rights.put(daemon, right.text().orElse("")));
                }
                accounts.add(
                        new ClusterAccount(file.system() + "/" + name, name, file.system(), rights, entry.place()));
            }
        });
        return accounts;
    }

    static List<ClusterPool> pools(StorageFile file) {
        List<ClusterPool> pools = new ArrayList<>();
        for (Json pool : file.json().map(Json::items).orElse(List.of())) {
            String name = pool.text("pool_name").orElse("");
            if (name.isEmpty()) {
                file.problems().add(Diagnostic.Code.MISSING_MEMBER, pool.place(), "pool_name");
                continue;
            }
            List<String> applications = pool.get("application_metadata").orElse(null) instanceof Json.Members a
                    ? a.values().keySet().stream().sorted().toList()
                    : List.of();
            pools.add(new ClusterPool(
                    file.system() + "/" + name,
                    name,
                    file.system(),
                    (int) pool.number("size").orElse(0),
                    (int) pool.number("min_size").orElse(0),
                    applications,
                    List.of(pool.text("flags_names").orElse("").split(",", -1)).stream()
                            .filter(flag -> !flag.isBlank())
                            .sorted()
                            .toList(),
                    pool.place()));
        }
        return pools;
    }
}
