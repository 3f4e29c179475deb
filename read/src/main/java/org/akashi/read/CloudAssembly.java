package org.akashi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Artifact;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.identity.Identity;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.resource.Resources;
import org.akashi.read.host.HostFile;
import org.akashi.read.host.HostNetwork;
import org.akashi.read.json.Problems;
import org.akashi.read.json.Tasks;
import org.akashi.read.libvirt.LibvirtMapping;
import org.akashi.read.openstack.Answers;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.openstack.compute.ComputeMapping;
import org.akashi.read.openstack.identity.EndpointAddresses;
import org.akashi.read.openstack.identity.IdentityMapping;
import org.akashi.read.openstack.storage.StorageMapping;
import org.akashi.read.ovn.TunnelEnds;
import org.akashi.read.storage.SystemsMapping;

/** Puts a cloud together from the files as they were read. */
final class CloudAssembly {

    private final EvidenceFolder folder;
    private final List<FileReading> readings;
    private final Executor executor;
    private final Problems problems = new Problems();
    private final CoverageTally coverage = new CoverageTally();
    private final Answers answers = new Answers();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private CloudAssembly(EvidenceFolder folder, List<FileReading> readings, Executor executor) {
        this.folder = folder;
        this.readings = readings;
        this.executor = executor;
    }

    /**
     * Makes the cloud.
     *
     * @param executor makes a part of it, now or later; the result does not depend on when
     */
    static Cloud of(EvidenceFolder folder, List<FileReading> readings, Executor executor) {
        return new CloudAssembly(folder, readings, executor).cloud();
    }

    private Cloud cloud() {
        List<Artifact> artifacts = new ArrayList<>();
        for (FileReading reading : readings) {
            artifacts.add(reading.artifact());
            if (!reading.artifact().read()) {
                problems.add(
                        Diagnostic.Code.UNREAD_FILE,
                        EvidenceRef.whole(reading.artifact().path()));
            }
        }
        lists();
        skipped();
        OvnEvidence ovn = OvnEvidence.of(readings);
        FutureTask<IdentityAndResources> others = new FutureTask<>(() -> IdentityAndResources.of(answers, readings));
        executor.execute(others);
        Problems ofNetworks = new Problems();
        List<HostFile> hosts =
                readings.stream().flatMap(reading -> reading.host().stream()).toList();
        NotCaptured notCaptured = new NotCaptured(folder.gaps());
        Networks networks =
                Networks.of(answers, ovn, notCaptured.ofHosts(HostNetwork.of(hosts)), coverage, ofNetworks, executor);
        hosts.forEach(file -> diagnostics.addAll(file.problems().all()));
        Identity identity = Tasks.result(others).identity();
        Resources resources = Tasks.result(others).resources();
        problems.addAll(Tasks.result(others).problems());
        for (FileReading reading : readings) {
            reading.libvirt()
                    .ifPresent(file -> diagnostics.addAll(file.problems().all()));
            reading.storage()
                    .ifPresent(file -> diagnostics.addAll(file.problems().all()));
        }
        problems.addAll(ofNetworks);
        List<ManagementAddress> management = management(ovn);
        notCaptured.report(coverage, problems);
        coverage.reportMissing(problems, !identity.groups().isEmpty());
        diagnostics.addAll(problems.all());
        diagnostics.addAll(ovn.diagnostics());
        return new Cloud(
                folder.summary(artifacts),
                coverage.coverage(),
                identity,
                networks.network(),
                networks.declared(),
                resources,
                management,
                diagnostics);
    }

    /** What is made while the network is. */
    private record IdentityAndResources(Identity identity, Resources resources, Problems problems) {

        static IdentityAndResources of(Answers answers, List<FileReading> readings) {
            Problems problems = new Problems();
            Identity identity = IdentityMapping.of(answers, problems);
            Virtualization virtualization = LibvirtMapping.of(
                    readings.stream()
                            .flatMap(reading -> reading.libvirt().stream())
                            .toList(),
                    problems);
            Resources resources = new Resources(
                    LibvirtMapping.servers(ComputeMapping.servers(answers, problems), virtualization),
                    ComputeMapping.hosts(answers, problems),
                    StorageMapping.volumes(answers, problems),
                    StorageMapping.images(answers, problems),
                    virtualization,
                    SystemsMapping.of(
                            readings.stream()
                                    .flatMap(reading -> reading.storage().stream())
                                    .toList(),
                            problems));
            return new IdentityAndResources(identity, resources, problems);
        }
    }

    /** Gathers the lists' elements and diagnostics, and whether every file of a kind is whole. */
    private void lists() {
        SortedMap<String, OpenStackList<?>> found = new TreeMap<>();
        for (FileReading reading : readings) {
            reading.list().ifPresent(file -> {
                answers.add(file.list(), file.answer());
                diagnostics.addAll(file.answer().problems().all());
                found.put(file.list().service() + "/" + file.list().resource(), file.list());
                file.list()
                        .kind()
                        .ifPresent(kind -> coverage.add(
                                kind,
                                reading.artifact().path(),
                                !file.answer().problems().hasGap()));
            });
        }
        for (OpenStackList<?> list : found.values()) {
            if (!Pages.complete(answers.files(list), problems)) {
                list.kind().ifPresent(coverage::damaged);
            }
        }
    }

    /** A link where a list would be leaves that list incomplete. */
    private void skipped() {
        for (EvidenceFolder.Skipped entry : folder.skipped()) {
            String what = switch (entry.kind()) {
                case SYMBOLIC_LINK -> "symbolic link";
                case SPECIAL_FILE -> "special file";
            };
            problems.add(Diagnostic.Code.NOT_FOLLOWED, EvidenceRef.whole(entry.path()), what);
            EvidenceName.content(entry.path()).flatMap(CloudAssembly::kind).ifPresent(coverage::damaged);
        }
    }

    private static Optional<EvidenceKind> kind(EvidenceName.Content content) {
        return switch (content) {
            case EvidenceName.Content.ListAnswerFile(OpenStackList<?> list) -> list.kind();
            case EvidenceName.Content.HostFileContent _,
                    EvidenceName.Content.LibvirtFileContent _,
                    EvidenceName.Content.StorageFileContent _ -> Optional.empty();
            case EvidenceName.Content.OvnFile ovn -> Optional.of(ovn.kind());
        };
    }

    private List<ManagementAddress> management(OvnEvidence ovn) {
        List<ManagementAddress> addresses = new ArrayList<>(EndpointAddresses.of(answers, problems));
        ovn.southbound().ifPresent(sb -> addresses.addAll(TunnelEnds.of(sb, problems)));
        addresses.addAll(ComputeMapping.addresses(answers, problems));
        return addresses.stream()
                .distinct()
                .sorted((a, b) -> {
                    int byPrefix = a.prefix().compareTo(b.prefix());
                    return byPrefix != 0 ? byPrefix : a.evidence().compareTo(b.evidence());
                })
                .toList();
    }
}
