package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.Element;
import org.akashi.model.storage.BlockClient;
import org.akashi.model.storage.BlockTarget;
import org.akashi.model.storage.ClusterAccount;
import org.akashi.model.storage.ClusterPool;
import org.akashi.model.storage.FileExport;
import org.akashi.model.storage.MultipathDevice;
import org.akashi.model.storage.StorageSystems;
import org.akashi.read.json.Problems;

/** What all storage systems and their clients tell, as one. Described for users in {@code docs/reading.md}. */
public final class SystemsMapping {

    private final Problems problems;
    private final SortedMap<String, FileExport> exports = new TreeMap<>();
    private final SortedMap<String, BlockTarget> targets = new TreeMap<>();
    private final SortedMap<String, ClusterPool> pools = new TreeMap<>();
    private final SortedMap<String, ClusterAccount> accounts = new TreeMap<>();
    private final SortedMap<String, BlockClient> clients = new TreeMap<>();
    private final SortedMap<String, MultipathDevice> multipath = new TreeMap<>();

    private SystemsMapping(Problems problems) {
        this.problems = problems;
    }

    /**
     * What the systems give to whom.
     *
     * @param files in order of path; each gets diagnostics about itself
     * @param problems gets what is contradictory between them
     */
    public static StorageSystems of(Collection<StorageFile> files, Problems problems) {
        SystemsMapping mapping = new SystemsMapping(problems);
        SortedMap<String, List<StorageFile>> bySystem = new TreeMap<>();
        for (StorageFile file : files) {
            mapping.map(file);
            bySystem.computeIfAbsent(file.system(), _ -> new ArrayList<>()).add(file);
        }
        bySystem.forEach((system, all) ->
                ClientSettings.client(system, all).ifPresent(client -> mapping.clients.put(system, client)));
        return new StorageSystems(
                mapping.exports, mapping.targets, mapping.pools, mapping.accounts, mapping.clients, mapping.multipath);
    }

    private void map(StorageFile file) {
        switch (file.name().what()) {
            case LIO -> LioTargets.of(file).forEach(target -> put(targets, target));
            case TGT -> TgtTargets.of(file).forEach(target -> put(targets, target));
            case EXPORTS_IN_FORCE -> ExportTable.inForce(file).forEach(export -> put(exports, export));
            case EXPORTS_PRINTED ->
                ExportTable.inForce(file).forEach(export -> exports.merge(export.id(), export, FileExport::with));
            case EXPORTS -> ExportTable.settings(file).forEach(export -> put(exports, export));
            case CLUSTER_ACCOUNTS -> ClusterAnswers.accounts(file).forEach(account -> put(accounts, account));
            case CLUSTER_POOLS -> ClusterAnswers.pools(file).forEach(pool -> put(pools, pool));
            case MULTIPATH -> ClientSettings.multipath(file).forEach(device -> put(multipath, device));
            case INITIATOR, INITIATOR_SETTINGS, SESSIONS -> {
                // one client of all three
            }
        }
    }

    private <T extends Element> void put(SortedMap<String, T> all, T element) {
        if (all.putIfAbsent(element.id(), element) != null) {
            problems.add(Diagnostic.Code.DUPLICATE_ID, element.evidence(), element.id());
        }
    }
}
