package org.akashi.collect.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.host.Commands;
import org.akashi.collect.host.Shell;
import org.akashi.evidence.bag.BagPaths;

/**
 * A storage system: exports, targets, pools and accounts, and how a host reaches those of others. Nothing is changed, and no kernel
 * module is loaded by asking. Described in {@code docs/collect-storage.md}.
 */
public final class StorageCollector implements Collector {

    /** Where the settings of the kernel's target are saved: Debian's place, and everyone else's. */
    private static final List<String> LIO_SETTINGS =
            List.of("/etc/rtslib-fb-target/saveconfig.json", "/etc/target/saveconfig.json");

    private final String system;
    private final Shell shell;
    private final boolean sudo;
    private final Set<StoragePart> wanted;
    private final String cephAccount;

    /**
     * A collector of one system.
     *
     * @param system its name in the package
     * @param shell where commands are run
     * @param sudo whether they are run by {@code sudo -n}
     * @param wanted which kinds to ask for; none: those that the machine has the tools of
     * @param cephAccount the account that asks a cluster, without {@code client.}
     */
    public StorageCollector(
            String system, Shell shell, boolean sudo, Collection<StoragePart> wanted, String cephAccount) {
        this.system = system;
        this.shell = shell;
        this.sudo = sudo;
        this.wanted = wanted.isEmpty() ? EnumSet.noneOf(StoragePart.class) : EnumSet.copyOf(wanted);
        this.cephAccount = cephAccount;
    }

    @Override
    public String kind() {
        return "storage";
    }

    @Override
    public SortedMap<String, String> facts() {
        return new TreeMap<>(Map.of(
                "system",
                system,
                "source",
                shell.toString(),
                "sudo",
                String.valueOf(sudo),
                "parts",
                wanted.isEmpty() ? "found" : wanted.stream().map(Enum::name).collect(Collectors.joining(" ")),
                "ceph_account",
                cephAccount));
    }

    private record Wish(String file, Commands.Form form, List<String> words, Set<String> secret) {
        static Wish text(String file, String... words) {
            return new Wish(file, Commands.Form.TEXT, List.of(words), Set.of());
        }
    }

    @Override
    public void collect(Collecting work) {
        Commands asked = new Commands(shell, sudo, work, StorageCollector::refusal);
        asked.probe(unit("tools.txt"), List.of("true"));
        List<Wish> wishes = new ArrayList<>();
        for (StoragePart part : parts(asked)) {
            switch (part) {
                case LIO -> lio(asked, wishes);
                case TGT ->
                    wishes.add(Wish.text("tgt.txt", "tgtadm", "--lld", "iscsi", "--mode", "target", "--op", "show"));
                case NFS -> nfs(asked, wishes);
                case CEPH -> ceph(wishes);
                case MULTIPATH -> {
                    wishes.add(Wish.text("multipath.txt", "multipath", "-ll"));
                    wishes.add(Wish.text("multipath-settings.txt", "multipath", "-t"));
                }
                case ISCSI -> initiator(asked, wishes);
            }
        }
        work.plan(wishes.stream().map(wish -> unit(wish.file())).toList());
        for (Wish wish : wishes) {
            if (!work.isDone(unit(wish.file()))) {
                asked.keep(unit(wish.file()), wish.form(), wish.words(), false, wish.secret());
            }
        }
    }

    /** Which tools there are is evidence, too: what is not there was not asked. */
    private Set<StoragePart> parts(Commands asked) {
        String unit = unit("tools.txt");
        List<String> find =
                new ArrayList<>(List.of("find", "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin"));
        find.add("-maxdepth");
        find.add("1");
        find.add("(");
        String or = "";
        for (StoragePart part : StoragePart.values()) {
            if (!or.isEmpty()) {
                find.add(or);
            }
            find.addAll(List.of("-name", part.tool()));
            or = "-o";
        }
        find.add(")");
        List<String> there = asked.kept(unit, find);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        Set<StoragePart> parts = EnumSet.noneOf(StoragePart.class);
        for (StoragePart part : StoragePart.values()) {
            if (there.stream().anyMatch(line -> line.strip().endsWith("/" + part.tool()))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static void lio(Commands asked, List<Wish> wishes) {
        String there = LIO_SETTINGS.stream()
                .filter(file -> !asked.lines("ls", file).isEmpty())
                .findFirst()
                .orElse(LIO_SETTINGS.getFirst());
        wishes.add(new Wish("lio.json", Commands.Form.JSON, List.of("cat", there), Set.of()));
    }

    private static void nfs(Commands asked, List<Wish> wishes) {
        wishes.add(Wish.text("exportfs.txt", "exportfs", "-v"));
        wishes.add(Wish.text("etab.txt", "cat", "/var/lib/nfs/etab"));
        wishes.add(Wish.text("exports.txt", "cat", "/etc/exports"));
        asked.lines("find", "/etc/exports.d", "-maxdepth", "1", "-name", "*.exports", "-type", "f").stream()
                .filter(file -> BagPaths.isSafe("data" + file))
                .sorted()
                .forEach(file -> wishes.add(Wish.text(
                        "exports.d/" + file.substring(file.lastIndexOf('/') + 1) + ".txt", "cat", "--", file)));
        if (!asked.lines("ls", "/proc/fs/nfsd/versions").isEmpty()) {
            wishes.add(Wish.text("nfsd-versions.txt", "cat", "/proc/fs/nfsd/versions"));
        }
    }

    private void ceph(List<Wish> wishes) {
        for (String[] ask : new String[][] {
            {"ceph-auth.json", "auth", "ls"},
            {"ceph-pools.json", "osd", "pool", "ls", "detail"},
            {"ceph-mons.json", "mon", "dump"},
            {"ceph-versions.json", "versions"},
            {"ceph-status.json", "status"}
        }) {
            List<String> words = new ArrayList<>(
                    List.of("ceph", "--connect-timeout", "30", "--id", cephAccount, "--format", "json"));
            words.addAll(List.of(ask).subList(1, ask.length));
            wishes.add(new Wish(ask[0], Commands.Form.JSON, words, Set.of("key", "pending_key")));
        }
        for (String option : List.of("auth_client_required", "auth_cluster_required", "auth_service_required")) {
            wishes.add(Wish.text(
                    "ceph-" + option + ".txt",
                    "ceph",
                    "--connect-timeout",
                    "30",
                    "--id",
                    cephAccount,
                    "config",
                    "get",
                    "mon",
                    option));
        }
    }

    private static void initiator(Commands asked, List<Wish> wishes) {
        wishes.add(Wish.text("initiatorname.txt", "cat", "/etc/iscsi/initiatorname.iscsi"));
        wishes.add(Wish.text("iscsid.txt", "cat", "/etc/iscsi/iscsid.conf"));
        wishes.add(Wish.text("iscsi-kernel.txt", "find", "/sys/class", "-maxdepth", "2", "-path", "*/iscsi_session*"));
        boolean connected =
                asked.lines("find", "/sys/class", "-maxdepth", "2", "-path", "*/iscsi_session/session*").stream()
                        .findAny()
                        .isPresent();
        if (connected) {
            wishes.add(Wish.text("iscsi-sessions.txt", "iscsiadm", "-m", "session"));
        }
    }

    /** How storage tools say why they do not answer. */
    private static String refusal(String reason, String said) {
        if (!reason.startsWith("exit-")) {
            return reason;
        }
        if (Stream.of("ermission denied", "EACCES", "EPERM", "not permitted").anyMatch(said::contains)) {
            return "denied";
        }
        if (Stream.of("ObjectNotFound", "error connecting", "ould not connect", "can't connect", "ETIMEDOUT")
                .anyMatch(said::contains)) {
            return "unreachable";
        }
        return said.contains("No such file") ? "not-installed" : reason;
    }

    private String unit(String file) {
        return "storage/" + BagPaths.step(system) + "/" + file;
    }
}
