package org.akashi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Network;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;
import org.akashi.read.openstack.network.DeclaredNetwork;
import org.akashi.read.ovn.ImplementedNetwork;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;

/**
 * The views of the network that the evidence gives.
 *
 * @param network what is implemented, or what is declared where nothing else is known
 * @param declared what is declared, where {@code network} is what is implemented
 */
record Networks(Network network, Optional<Network> declared) {

    static Networks of(
            Answers answers,
            OvnEvidence ovn,
            Network ofHosts,
            CoverageTally coverage,
            Problems problems,
            Executor executor) {
        Optional<DeclaredNetwork> declared = DeclaredNetwork.isIn(answers)
                ? Optional.of(DeclaredNetwork.of(answers, problems, executor))
                : Optional.empty();
        Problems mapping = new Problems();
        Optional<Network> implemented = ovn.northbound()
                .map(nb ->
                        ImplementedNetwork.of(nb, ovn.southbound(), declared.map(DeclaredNetwork::network), mapping));
        cover(ovn, coverage, mapping);
        mapping.all()
                .forEach(d -> problems.add(d.code(), d.place(), d.arguments().toArray(String[]::new)));
        if (implemented.isEmpty()) {
            Network network = declared.map(DeclaredNetwork::network)
                    .orElse(Network.empty())
                    .with(ofHosts);
            report(network, problems);
            return new Networks(network, Optional.empty());
        }
        List<Unmodelled> unmodelled = new ArrayList<>(implemented.get().unmodelled());
        unmodelled.addAll(ovn.unmodelled());
        declared.ifPresent(d -> unmodelled.addAll(d.everywhere()));
        Network network = implemented.get().withUnmodelled(unmodelled).with(ofHosts);
        report(network, problems);
        Optional<Network> view = declared.map(DeclaredNetwork::network);
        view.ifPresent(d -> compareRevisions(network, d, problems));
        return new Networks(network, view);
    }

    /** What the model cannot hold of the network that counts is a gap. */
    private static void report(Network network, Problems problems) {
        for (Unmodelled setting : network.unmodelled()) {
            problems.add(Diagnostic.Code.UNMODELLED, setting.evidence(), setting.object(), setting.setting());
        }
    }

    /** A database is whole if it was read to its end and every row that matters could be understood. */
    private static void cover(OvnEvidence ovn, CoverageTally coverage, Problems mapping) {
        boolean understood = !mapping.has(Diagnostic.Code.BAD_VALUE) && !mapping.has(Diagnostic.Code.DUPLICATE_ID);
        for (FileReading.OvnDatabase database : ovn.all()) {
            Database content = database.content();
            coverage.add(
                    database.file() == DatabaseFile.NORTHBOUND
                            ? EvidenceKind.IMPLEMENTED_NETWORK
                            : EvidenceKind.NETWORK_BINDINGS,
                    content.artifact(),
                    understood && content.usable() && !content.problems().hasGap());
        }
    }

    /** An object whose revisions differ was changed between the two captures. */
    private static void compareRevisions(Network implemented, Network declared, Problems problems) {
        declared.revisions().forEach((id, revision) -> {
            Long there = implemented.revisions().get(id);
            if (there != null && !there.equals(revision)) {
                problems.add(
                        Diagnostic.Code.CHANGED_DURING_CAPTURE,
                        PlaceOf.object(declared, id),
                        id,
                        revision.toString(),
                        there.toString());
            }
        });
    }
}
