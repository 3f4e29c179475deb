package org.akashi.collect.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.evidence.bag.BagPaths;

/**
 * A host: what its own tools print about network, filters, kernel and time, and the settings of services, secrets in them replaced. No
 * command changes anything. Described in {@code docs/collect-host.md}.
 */
public final class HostCollector implements Collector {

    /** Where settings of services lie. */
    private static final List<String> SETTINGS = List.of(
            "/etc/nova",
            "/etc/neutron",
            "/etc/cinder",
            "/etc/glance",
            "/etc/keystone",
            "/etc/barbican",
            "/etc/octavia",
            "/etc/placement",
            "/etc/libvirt",
            "/etc/openvswitch",
            "/etc/ovn",
            "/etc/default/ovn-host",
            "/etc/default/openvswitch-switch",
            "/etc/ssh/sshd_config",
            "/etc/ssh/sshd_config.d",
            "/etc/sysctl.conf",
            "/etc/sysctl.d",
            "/etc/modprobe.d",
            "/etc/chrony",
            "/etc/chrony.conf",
            "/etc/ntp.conf",
            "/etc/systemd/timesyncd.conf",
            "/etc/rsyslog.conf",
            "/etc/rsyslog.d",
            "/etc/audit",
            "/etc/nftables.conf",
            "/etc/iptables",
            "/etc/exports",
            "/etc/exports.d",
            "/etc/multipath.conf",
            "/etc/iscsi",
            "/etc/sudoers",
            "/etc/sudoers.d",
            "/etc/ceph",
            "/etc/target",
            "/etc/tgt",
            "/etc/nfs.conf",
            "/etc/nfs.conf.d",
            "/etc/systemd/journald.conf",
            "/etc/modules",
            "/etc/modules-load.d",
            "/etc/default/grub",
            "/etc/default/grub.d",
            "/etc/default/nfs-kernel-server",
            "/etc/fstab",
            "/etc/hosts",
            "/etc/resolv.conf",
            "/etc/pki/qemu",
            "/etc/apparmor.d/libvirt",
            "/etc/selinux/config",
            "/etc/security",
            "/etc/login.defs",
            "/etc/pam.d");

    /** Files that hold keys and nothing else, and copies that editors and packages leave: they stay where they are. */
    private static final List<String> KEYS = List.of(
            "*.pem",
            "*.key",
            "*.p12",
            "*.pfx",
            "*.jks",
            "*.kdbx",
            "*.keytab",
            "*.keyring",
            "*.base64",
            "*.db",
            "*.gpg",
            "*/fernet-keys/*",
            "*/credential-keys/*",
            "*/private/*",
            "*.dpkg-*",
            "*~");

    private static final int MOST_FILES = 2000;

    private final String host;
    private final Shell shell;
    private final boolean sudo;
    private final List<String> settings;

    /**
     * A collector of one host.
     *
     * @param host its name in the package
     * @param sudo whether commands are run by {@code sudo -n}
     */
    public HostCollector(String host, Shell shell, boolean sudo) {
        this(host, shell, sudo, SETTINGS);
    }

    /**
     * A collector of one host.
     *
     * @param settings files and folders with settings of services
     */
    HostCollector(String host, Shell shell, boolean sudo, List<String> settings) {
        this.host = host;
        this.shell = shell;
        this.sudo = sudo;
        this.settings = List.copyOf(settings);
    }

    @Override
    public String kind() {
        return "host";
    }

    @Override
    public SortedMap<String, String> facts() {
        return new TreeMap<>(Map.of("host", host, "source", shell.toString(), "sudo", String.valueOf(sudo)));
    }

    @Override
    public void collect(Collecting work) {
        Commands asked = new Commands(shell, sudo, work);
        asked.probe(unit("uname.txt"), List.of("true"));
        List<HostCommand> commands = new ArrayList<>(HostCommand.ONCE);
        commands.add(HostCommand.modes(settings));
        commands.add(
                HostCommand.packages(!asked.lines("ls", "/var/lib/dpkg/status").isEmpty()));
        commands.addAll(HostCommand.NETWORK);
        for (String family : List.of("ip", "ip6")) {
            if (!asked.lines("cat", "/proc/net/" + family + "_tables_names").isEmpty()) {
                commands.add(HostCommand.legacy(family));
            }
        }
        for (String bridge : asked.lines("ovs-vsctl", "--no-wait", "list-br")) {
            if (isName(bridge)) {
                commands.addAll(HostCommand.ofBridge(bridge));
            }
        }
        for (String line : asked.lines("ip", "netns", "list")) {
            String namespace = line.split(" ", -1)[0];
            if (isName(namespace)) {
                HostCommand.NETWORK.forEach(command -> commands.add(command.in(namespace)));
                HostCommand.NAMESPACE.forEach(command -> commands.add(command.in(namespace)));
            }
        }
        List<String> files = files(work, asked);
        List<String> units = new ArrayList<>();
        commands.forEach(command -> units.add(unit(command.file())));
        files.forEach(file -> units.add(unit("files" + file)));
        work.plan(units);
        for (HostCommand command : commands) {
            if (!work.isDone(unit(command.file()))) {
                Commands.Form form = command.isJson() ? Commands.Form.JSON : Commands.Form.TEXT;
                asked.keep(unit(command.file()), form, command.words(), command.tolerant());
            }
        }
        for (String file : files) {
            if (!work.isDone(unit("files" + file))) {
                asked.keep(unit("files" + file), Commands.Form.TEXT, List.of("cat", "--", file), false);
            }
        }
    }

    private String unit(String file) {
        return "host/" + BagPaths.step(host) + "/" + file;
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    }

    private List<String> files(Collecting work, Commands asked) {
        List<String> command = new ArrayList<>(List.of("find"));
        command.addAll(settings);
        command.addAll(List.of("-type", "f", "-size", "-2048k"));
        for (String name : KEYS) {
            command.addAll(List.of("!", "-path", name));
        }
        List<String> files = asked.lines(command.toArray(String[]::new)).stream()
                .filter(file -> BagPaths.isSafe("data" + file))
                .sorted()
                .toList();
        if (files.size() > MOST_FILES) {
            work.gap(unit("files#others"), "too-many", (files.size() - MOST_FILES) + " more");
        }
        return files.stream().limit(MOST_FILES).toList();
    }
}
