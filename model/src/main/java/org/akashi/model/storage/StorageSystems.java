package org.akashi.model.storage;

import java.util.SortedMap;
import org.akashi.model.IdMap;

/** What the storage systems of a cloud give to whom, each by id. */
public record StorageSystems(
        SortedMap<String, FileExport> exports,
        SortedMap<String, BlockTarget> targets,
        SortedMap<String, ClusterPool> pools,
        SortedMap<String, ClusterAccount> accounts,
        SortedMap<String, BlockClient> clients,
        SortedMap<String, MultipathDevice> multipath) {

    public StorageSystems {
        exports = IdMap.copyOf(exports);
        targets = IdMap.copyOf(targets);
        pools = IdMap.copyOf(pools);
        accounts = IdMap.copyOf(accounts);
        clients = IdMap.copyOf(clients);
        multipath = IdMap.copyOf(multipath);
    }

    /** No storage systems. */
    public static StorageSystems empty() {
        return new StorageSystems(
                IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty());
    }
}
