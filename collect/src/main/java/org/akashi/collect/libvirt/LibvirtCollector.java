package org.akashi.collect.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.host.Commands;
import org.akashi.collect.host.Shell;
import org.akashi.evidence.bag.BagPaths;

/**
 * What libvirt knows of a host: machines as they run and as they will start again, networks, filters and what they are bound to, pools
 * with their volumes, devices, secrets without their values. Described in {@code docs/collect-libvirt.md}.
 */
public final class LibvirtCollector implements Collector {

    /** Objects of a kind, at most; a host has some hundreds. */
    private static final int MOST = 10_000;

    private final String host;
    private final Shell shell;
    private final boolean sudo;
    private final String uri;
    private final Virsh virsh;

    /**
     * A collector of one host.
     *
     * @param host its name in the package
     * @param shell where {@code virsh} is run
     * @param sudo whether it is run by {@code sudo -n}
     * @param uri the connection, such as {@code qemu:///system}; without a password
     */
    public LibvirtCollector(String host, Shell shell, boolean sudo, String uri) {
        this.host = host;
        this.shell = shell;
        this.sudo = sudo;
        this.uri = uri;
        this.virsh = new Virsh(uri);
    }

    @Override
    public String kind() {
        return "libvirt";
    }

    @Override
    public SortedMap<String, String> facts() {
        return new TreeMap<>(
                Map.of("host", host, "source", shell.toString(), "uri", uri, "sudo", String.valueOf(sudo)));
    }

    /** One object to ask for. */
    private record Wish(String file, Commands.Form form, List<String> words) {}

    @Override
    public void collect(Collecting work) {
        Commands asked = new Commands(shell, sudo, work, Virsh::refusal);
        asked.probe(unit("version.txt"), virsh.words("uri"));
        List<Wish> wishes = new ArrayList<>(List.of(
                new Wish("version.txt", Commands.Form.TEXT, virsh.words("version", "--daemon")),
                new Wish("capabilities.xml", Commands.Form.XML, virsh.words("capabilities"))));
        work.plan(Stream.of(
                        "domains",
                        "domains-running",
                        "domains-persistent",
                        "networks",
                        "filters",
                        "bindings",
                        "secrets",
                        "pools",
                        "pools-active",
                        "devices-net",
                        "devices-pci",
                        "devices-mdev")
                .map(this::listed)
                .toList());
        domains(work, asked, wishes);
        List<String> networks = Virsh.names(list(asked, "networks", "net-list", "--all", "--name"));
        each(work, "networks", networks, wishes, "net-dumpxml", "--network");
        List<String> filters = Virsh.uuids(list(asked, "filters", "nwfilter-list"));
        each(work, "filters", filters, wishes, "nwfilter-dumpxml", "--nwfilter");
        List<String> bindings = Virsh.firsts(list(asked, "bindings", "nwfilter-binding-list"));
        each(work, "bindings", bindings, wishes, "nwfilter-binding-dumpxml", "--binding");
        List<String> secrets = Virsh.uuids(list(asked, "secrets", "secret-list"));
        each(work, "secrets", secrets, wishes, "secret-dumpxml", "--secret");
        List<String> devices = new ArrayList<>();
        for (String capability : List.of("net", "pci", "mdev")) {
            devices.addAll(Virsh.names(list(asked, "devices-" + capability, "nodedev-list", "--cap", capability)));
        }
        each(work, "devices", devices.stream().sorted().distinct().toList(), wishes, "nodedev-dumpxml", "--device");
        pools(work, asked, wishes);
        work.plan(wishes.stream().map(wish -> unit(wish.file())).toList());
        for (Wish wish : wishes) {
            if (!work.isDone(unit(wish.file()))) {
                asked.keep(unit(wish.file()), wish.form(), wish.words(), false);
            }
        }
    }

    /** A machine that does not run has one description; one that runs and outlives its end has a second, for its next start. */
    private void domains(Collecting work, Commands asked, List<Wish> wishes) {
        List<String> all = Virsh.uuids(list(asked, "domains", "list", "--all", "--uuid"));
        each(work, "domains", all, wishes, "dumpxml", "--domain");
        List<String> running = Virsh.uuids(list(asked, "domains-running", "list", "--uuid"));
        List<String> persistent =
                Virsh.uuids(list(asked, "domains-persistent", "list", "--all", "--persistent", "--uuid"));
        for (String uuid : running) {
            if (persistent.contains(uuid)) {
                wishes.add(new Wish(
                        "domains/" + uuid + ".inactive.xml",
                        Commands.Form.XML,
                        virsh.words("dumpxml", "--inactive", "--domain", uuid)));
            }
        }
    }

    private void pools(Collecting work, Commands asked, List<Wish> wishes) {
        List<String> pools = Virsh.names(list(asked, "pools", "pool-list", "--all", "--name"));
        each(work, "pools", pools, wishes, "pool-dumpxml", "--pool");
        List<String> active = Virsh.names(list(asked, "pools-active", "pool-list", "--name"));
        Map<String, String> files = Virsh.files(pools);
        for (String pool : active) {
            String folder = "volumes/" + files.getOrDefault(pool, BagPaths.step(pool));
            work.plan(List.of(listed(folder)));
            List<String> volumes = Virsh.firsts(list(asked, folder, "vol-list", "--pool", pool));
            each(work, folder, volumes, wishes, "vol-dumpxml", "--pool", pool, "--vol");
        }
    }

    /** The unit of a list, which is evidence that there was no more. */
    private String listed(String what) {
        return unit(what + ".txt");
    }

    private List<String> list(Commands asked, String what, String... command) {
        return asked.kept(listed(what), virsh.words(command));
    }

    private void each(Collecting work, String folder, List<String> names, List<Wish> wishes, String... command) {
        if (names.size() > MOST) {
            work.gap(unit(folder + "#others"), "too-many", (names.size() - MOST) + " more");
        }
        List<String> some = names.stream().limit(MOST).toList();
        Virsh.files(some).forEach((name, file) -> {
            List<String> words = virsh.words(command);
            words.add(name);
            wishes.add(new Wish(folder + "/" + file + ".xml", Commands.Form.XML, words));
        });
    }

    private String unit(String file) {
        return "libvirt/" + BagPaths.step(host) + "/" + file;
    }
}
