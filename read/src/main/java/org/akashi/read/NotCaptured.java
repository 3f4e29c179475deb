package org.akashi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.capture.CaptureGap;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Network;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.host.HostArtifact;
import org.akashi.read.json.Problems;
import org.akashi.read.libvirt.LibvirtArtifact;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.storage.StorageArtifact;

/**
 * What the gaps of a capture leave open. Each touches what its unit would have told, and nothing else; which that is, is closed:
 *
 * <ul>
 *   <li>a list of OpenStack, a part of it or one of its pages: its {@link EvidenceKind}, which is not whole then; of a service that is in
 *       no catalogue, those of all its lists; of a cloud that gave no token, or only what is the account's own, those of all lists
 *   <li>a database of OVN: its kind
 *   <li>a file of a host that readers take: the segments and routers of that host, whose traffic is undetermined then
 *   <li>an object of libvirt or a part of a storage system: nothing that a verdict rests on yet, but a gap in what is known
 *   <li>whatever readers do not take, or the cloud does not offer: nothing; it is worth saying
 * </ul>
 */
final class NotCaptured {

    private static final String NOT_OFFERED = "not-offered";

    /** Units that stand for all that a host tells, since a collector begins with them. */
    private static final Set<String> FIRST = Set.of("host/uname.txt", "libvirt/version.txt", "storage/tools.txt");

    private final List<CaptureGap> gaps;

    NotCaptured(List<CaptureGap> gaps) {
        this.gaps = gaps;
    }

    /** What a gap touches. */
    private sealed interface Touched {

        /** Lists and databases. */
        record Kinds(Set<EvidenceKind> kinds) implements Touched {}

        /** The network that a host makes itself. */
        record HostNetwork(String host) implements Touched {}

        /** Something that is read and no verdict rests on. */
        record Read() implements Touched {}

        /** Nothing that is read. */
        record Nothing() implements Touched {}
    }

    /** Says what was not got, and leaves the lists and databases it belongs to incomplete. */
    void report(CoverageTally coverage, Problems problems) {
        for (CaptureGap gap : gaps) {
            Touched touched = touched(gap);
            if (touched instanceof Touched.Kinds(Set<EvidenceKind> kinds)) {
                kinds.forEach(coverage::damaged);
            }
            problems.add(
                    touched instanceof Touched.Nothing
                            ? Diagnostic.Code.NOT_CAPTURED_NOR_READ
                            : Diagnostic.Code.NOT_CAPTURED,
                    place(gap),
                    gap.unit(),
                    gap.detail().isEmpty() ? gap.reason() : gap.reason() + ": " + gap.detail());
        }
    }

    /** What hosts make of their network, with all that is undetermined since something of them was not got. */
    Network ofHosts(Network hosts) {
        List<Unmodelled> unmodelled = new ArrayList<>(hosts.unmodelled());
        for (CaptureGap gap : gaps) {
            if (touched(gap) instanceof Touched.HostNetwork(String host)) {
                String setting = gap.unit() + " was not got (" + gap.reason() + ")";
                Set<String> ids = new TreeSet<>(hosts.segments().keySet());
                ids.addAll(hosts.routers().keySet());
                ids.removeIf(id -> !id.equals(host) && !id.startsWith(host + "/"));
                ids.forEach(id -> unmodelled.add(new Unmodelled(id, setting, place(gap))));
            }
        }
        return hosts.withUnmodelled(unmodelled);
    }

    private static EvidenceRef place(CaptureGap gap) {
        return new EvidenceRef(BagPaths.CAPTURE, "L" + gap.line());
    }

    private static Touched touched(CaptureGap gap) {
        String[] steps = gap.whole().split("/", -1);
        if (gap.reason().equals(NOT_OFFERED)) {
            return new Touched.Nothing();
        }
        return switch (steps[0]) {
            case "openstack" -> ofOpenStack(gap, steps);
            case "ovn" -> kinds(gap.whole() + ".dump.json");
            case "host", "libvirt", "storage" -> ofMachine(gap, steps);
            default -> new Touched.Nothing();
        };
    }

    private static Touched ofOpenStack(CaptureGap gap, String[] steps) {
        boolean everything = gap.reason().equals(CaptureGap.NO_TOKEN) || steps.length < 3 || steps[2].isEmpty();
        if (everything || steps.length == 3) {
            Set<EvidenceKind> kinds = new TreeSet<>();
            EvidenceName.lists().stream()
                    .filter(list -> everything || list.service().equals(steps[2]))
                    .forEach(list -> kind(list).ifPresent(kinds::add));
            return new Touched.Kinds(kinds);
        }
        // the catalogue repeats services and endpoints, which are asked for by themselves
        return steps[2].equals("identity") && steps[3].equals("catalog")
                ? new Touched.Nothing()
                : kinds(gap.whole() + ".json");
    }

    private static Touched ofMachine(CaptureGap gap, String[] steps) {
        boolean first = steps.length == 3 && FIRST.contains(steps[0] + "/" + steps[2]);
        boolean part = !gap.whole().equals(gap.unit());
        return switch (steps[0]) {
            case "host" ->
                first || HostArtifact.of(gap.whole()).isPresent()
                        ? new Touched.HostNetwork(steps[1])
                        : new Touched.Nothing();
            case "libvirt" ->
                first
                                || part
                                || LibvirtArtifact.of(gap.whole()).isPresent()
                                || gap.unit().endsWith(".txt")
                        ? new Touched.Read()
                        : new Touched.Nothing();
            default ->
                first || StorageArtifact.of(gap.whole()).isPresent() ? new Touched.Read() : new Touched.Nothing();
        };
    }

    private static Touched kinds(String path) {
        return EvidenceName.content(path)
                .flatMap(content -> switch (content) {
                    case EvidenceName.Content.ListAnswerFile(OpenStackList<?> list) -> kind(list);
                    case EvidenceName.Content.OvnFile ovn -> Optional.of(ovn.kind());
                    case EvidenceName.Content.HostFileContent _,
                            EvidenceName.Content.LibvirtFileContent _,
                            EvidenceName.Content.StorageFileContent _ -> Optional.<EvidenceKind>empty();
                })
                .<Touched>map(kind -> new Touched.Kinds(Set.of(kind)))
                .orElseGet(Touched.Nothing::new);
    }

    /** The kind of a list; of one that only supports another, that one's: it cannot be concluded from without. */
    private static Optional<EvidenceKind> kind(OpenStackList<?> list) {
        return list.kind().or(() -> switch (list.service() + "/" + list.resource()) {
            case "identity/services" -> Optional.of(EvidenceKind.SERVICE_ENDPOINTS);
            case "network/security-group-rules" -> Optional.of(EvidenceKind.SECURITY_GROUPS);
            case "network/port-forwardings" -> Optional.of(EvidenceKind.FLOATING_ADDRESSES);
            // which extensions are on says what there may be that is not modelled
            case "network/extensions" -> Optional.of(EvidenceKind.NETWORKS);
            case "image/members" -> Optional.of(EvidenceKind.IMAGES);
            default -> Optional.empty();
        });
    }
}
