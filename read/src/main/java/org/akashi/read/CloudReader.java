package org.akashi.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.evidence.ArtifactStream;
import org.akashi.evidence.EvidenceFile;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Artifact;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.ImplementedNetwork;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;
import org.akashi.read.ovn.db.Wanted;

/**
 * Reads evidence into the neutral cloud. This is the entry to the module.
 *
 * {@snippet :
 * Cloud cloud = CloudReader.read(EvidenceFolder.open(Path.of("samples/kumo")));
 * cloud.network().ports().values().forEach(port -> System.out.println(port.label()));
 * cloud.diagnostics().forEach(System.out::println);
 * }
 */
public final class CloudReader {

    private CloudReader() {}

    /** Reads everything in a folder that this version understands. */
    public static Cloud read(EvidenceFolder folder) {
        List<Artifact> artifacts = new ArrayList<>();
        Problems problems = new Problems();
        Optional<Database> nb = Optional.empty();
        Optional<Database> sb = Optional.empty();
        Map<EvidenceKind, List<String>> read = new EnumMap<>(EvidenceKind.class);
        Map<EvidenceKind, Boolean> whole = new EnumMap<>(EvidenceKind.class);
        for (EvidenceFile file : folder.files()) {
            try (ArtifactStream in = file.open()) {
                if (file.path().endsWith("ovn/NB.dump.json")) {
                    nb = Optional.of(DatabaseFile.NORTHBOUND.dump(in, file.path(), wanted()));
                    read.put(EvidenceKind.IMPLEMENTED_NETWORK, List.of(file.path()));
                    whole.put(
                            EvidenceKind.IMPLEMENTED_NETWORK,
                            !nb.get().problems().hasGap());
                    artifacts.add(in.finish(true));
                } else if (file.path().endsWith("ovn/SB.dump.json")) {
                    sb = Optional.of(DatabaseFile.SOUTHBOUND.dump(in, file.path(), wanted()));
                    read.put(EvidenceKind.NETWORK_BINDINGS, List.of(file.path()));
                    whole.put(
                            EvidenceKind.NETWORK_BINDINGS, !sb.get().problems().hasGap());
                    artifacts.add(in.finish(true));
                } else {
                    artifacts.add(in.finish(false));
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        Optional<Database> southbound = sb;
        Network network = nb.map(database -> ImplementedNetwork.of(database, southbound, Optional.empty(), problems))
                .orElse(Network.empty());
        return new Cloud(
                folder.summary(artifacts),
                new Coverage(new TreeMap<>(read), new TreeMap<>(whole)),
                Identity.empty(),
                network,
                Optional.empty(),
                Resources.empty(),
                List.of(),
                problems.all());
    }

    private static Wanted wanted() {
        return new Wanted() {
            @Override
            public boolean table(String table) {
                return !table.equals("Logical_Flow");
            }

            @Override
            public boolean column(String table, String column) {
                return true;
            }
        };
    }
}
