package org.akashi.read;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.EvidenceKind;
import org.akashi.read.host.HostArtifact;
import org.akashi.read.libvirt.LibvirtArtifact;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.openstack.compute.ComputeLists;
import org.akashi.read.openstack.identity.IdentityLists;
import org.akashi.read.openstack.network.NetworkLists;
import org.akashi.read.openstack.storage.StorageLists;
import org.akashi.read.ovn.db.DatabaseFile;
import org.akashi.read.storage.StorageArtifact;

/**
 * Recognises files by the service and resource in their names: {@code neutron.ports.json}, {@code network/ports.json} and
 * {@code openstack/<region>/network/ports.json} are the same thing, and so is {@code neutron.ports.2.json}, a further page.
 */
final class EvidenceName {

    /** What a file holds. */
    sealed interface Content {

        /** A list of an OpenStack service. */
        record ListAnswerFile(OpenStackList<?> list) implements Content {}

        /** An OVN database. */
        record OvnFile(DatabaseFile database, boolean dump) implements Content {

            EvidenceKind kind() {
                return switch (database) {
                    case NORTHBOUND -> EvidenceKind.IMPLEMENTED_NETWORK;
                    case SOUTHBOUND -> EvidenceKind.NETWORK_BINDINGS;
                };
            }
        }

        /** What a tool printed on a host. */
        record HostFileContent(HostArtifact.Name name) implements Content {}

        /** What libvirt told of a host. */
        record LibvirtFileContent(LibvirtArtifact.Name name) implements Content {}

        /** What a storage system told. */
        record StorageFileContent(StorageArtifact.Name name) implements Content {}
    }

    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("keystone", "identity"),
            Map.entry("identity", "identity"),
            Map.entry("neutron", "network"),
            Map.entry("network", "network"),
            Map.entry("nova", "compute"),
            Map.entry("compute", "compute"),
            Map.entry("cinder", "volume"),
            Map.entry("cinderv3", "volume"),
            Map.entry("volume", "volume"),
            Map.entry("volumev3", "volume"),
            Map.entry("block-storage", "volume"),
            Map.entry("glance", "image"),
            Map.entry("image", "image"));

    private static final Map<String, String> RESOURCES = Map.of(
            "floating-ips", "floatingips",
            "os-hypervisors", "hypervisors",
            "os-aggregates", "aggregates",
            "group-users", "group-members",
            "image-members", "members",
            "tenants", "projects");

    private static final Map<String, Content> OVN = Map.of(
            "NB.dump.json", new Content.OvnFile(DatabaseFile.NORTHBOUND, true),
            "SB.dump.json", new Content.OvnFile(DatabaseFile.SOUTHBOUND, true),
            "NB.backup.db", new Content.OvnFile(DatabaseFile.NORTHBOUND, false),
            "SB.backup.db", new Content.OvnFile(DatabaseFile.SOUTHBOUND, false),
            "ovnnb_db.db", new Content.OvnFile(DatabaseFile.NORTHBOUND, false),
            "ovnsb_db.db", new Content.OvnFile(DatabaseFile.SOUTHBOUND, false));

    private static final Map<String, OpenStackList<?>> LISTS = new HashMap<>();

    static {
        for (List<OpenStackList<?>> lists :
                List.of(IdentityLists.all(), NetworkLists.all(), ComputeLists.all(), StorageLists.all())) {
            lists.forEach(list -> LISTS.put(list.service() + "/" + list.resource(), list));
        }
    }

    private EvidenceName() {}

    /** The lists that this version reads. */
    static Collection<OpenStackList<?>> lists() {
        return Collections.unmodifiableCollection(LISTS.values());
    }

    /** What the file at a path holds, if this version reads it. */
    static Optional<Content> content(String path) {
        Optional<Content> machine = HostArtifact.of(path)
                .<Content>map(Content.HostFileContent::new)
                .or(() -> LibvirtArtifact.of(path).map(Content.LibvirtFileContent::new))
                .or(() -> StorageArtifact.of(path).map(Content.StorageFileContent::new));
        if (machine.isPresent()) {
            return machine;
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        Content ovn = OVN.get(name);
        if (ovn != null) {
            return Optional.of(ovn);
        }
        if (!name.endsWith(".json")) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - ".json".length()).toLowerCase(Locale.ROOT);
        int dot = stem.indexOf('.');
        if (dot > 0 && SERVICES.containsKey(stem.substring(0, dot))) {
            return list(stem.substring(0, dot), stem.substring(dot + 1));
        }
        String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        return list(folder.toLowerCase(Locale.ROOT), stem);
    }

    private static Optional<Content> list(String service, String resource) {
        String type = SERVICES.get(service);
        if (type == null) {
            return Optional.empty();
        }
        String plain = withoutPage(resource.replace('_', '-'));
        OpenStackList<?> list = LISTS.get(type + "/" + RESOURCES.getOrDefault(plain, plain));
        return Optional.ofNullable(list).map(Content.ListAnswerFile::new);
    }

    /** {@code ports.2}, {@code ports-2} and {@code ports.page2} are pages of {@code ports}. */
    private static String withoutPage(String resource) {
        int end = resource.length();
        while (end > 0 && resource.charAt(end - 1) >= '0' && resource.charAt(end - 1) <= '9') {
            end--;
        }
        if (end == resource.length()) {
            return resource;
        }
        String before = resource.substring(0, end);
        for (String mark : List.of(".page-", ".page", "-page-", "-page", ".", "-")) {
            if (before.length() > mark.length() && before.endsWith(mark)) {
                return before.substring(0, before.length() - mark.length());
            }
        }
        return resource;
    }
}
