package org.akashi.collect.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.MalformedJson;

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
            "/etc/login.defs",
            "/etc/pam.d");

    private static final int MOST_LINES = 100_000;
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
        probe(work);
        List<HostCommand> commands = new ArrayList<>(HostCommand.ONCE);
        commands.addAll(HostCommand.NETWORK);
        for (String family : List.of("ip", "ip6")) {
            if (!lines(work, "cat", "/proc/net/" + family + "_tables_names").isEmpty()) {
                commands.add(HostCommand.legacy(family));
            }
        }
        for (String bridge : lines(work, "ovs-vsctl", "--no-wait", "list-br")) {
            if (isName(bridge)) {
                commands.add(HostCommand.flows(bridge));
            }
        }
        for (String line : lines(work, "ip", "netns", "list")) {
            String namespace = line.split(" ", -1)[0];
            if (isName(namespace)) {
                HostCommand.NETWORK.forEach(command -> commands.add(command.in(namespace)));
            }
        }
        List<String> files = files(work);
        List<String> units = new ArrayList<>();
        commands.forEach(command -> units.add(unit(command.file())));
        files.forEach(file -> units.add(unit("files" + file)));
        work.plan(units);
        for (HostCommand command : commands) {
            if (!work.isDone(unit(command.file()))) {
                keep(work, command);
            }
        }
        for (String file : files) {
            if (!work.isDone(unit("files" + file))) {
                keep(work, new HostCommand("files" + file, List.of("cat", "--", file), false));
            }
        }
    }

    private String unit(String file) {
        return "host/" + BagPaths.step(host) + "/" + file;
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    }

    private void probe(Collecting work) {
        try (InputStream in = start(List.of("true"), false, work)) {
            in.readAllBytes();
        } catch (CommandStream.Failed failed) {
            String detail = work.clean(String.valueOf(failed.getMessage()));
            work.gap(unit("uname.txt"), failed.reason(), detail);
            throw failed.reason().equals("unreachable")
                    ? CollectException.of(CollectException.Code.UNREACHABLE, shell.toString(), detail)
                    : CollectException.of(
                            CollectException.Code.REFUSED, shell.toString(), sudo ? "sudo -n" : "this account", detail);
        } catch (IOException failed) {
            throw CollectException.of(
                    CollectException.Code.UNREACHABLE, shell.toString(), String.valueOf(failed.getMessage()));
        }
    }

    private CommandStream start(List<String> words, boolean tolerant, Collecting work) throws IOException {
        List<String> command = new ArrayList<>(sudo ? List.of("sudo", "-n", "--") : List.of());
        command.addAll(words);
        return CommandStream.start(
                shell.builder(command), tolerant, work.patience().answer());
    }

    /** What a command prints, to know what else to ask; nothing where it fails. */
    private List<String> lines(Collecting work, String... words) {
        try (InputStream in = start(List.of(words), true, work)) {
            return new String(in.readNBytes(1 << 22), StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST_LINES)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException nothing) {
            return List.of();
        }
    }

    private List<String> files(Collecting work) {
        List<String> command = new ArrayList<>(List.of("find"));
        command.addAll(settings);
        command.addAll(List.of(
                "-type",
                "f",
                "-size",
                "-2048k",
                "!",
                "-name",
                "*.pem",
                "!",
                "-name",
                "*.key",
                "!",
                "-name",
                "*.dpkg-*",
                "!",
                "-name",
                "*~"));
        List<String> files = lines(work, command.toArray(String[]::new)).stream()
                .filter(file -> BagPaths.isSafe("data" + file))
                .sorted()
                .toList();
        if (files.size() > MOST_FILES) {
            work.gap(unit("files#others"), "too-many", (files.size() - MOST_FILES) + " more");
        }
        return files.stream().limit(MOST_FILES).toList();
    }

    private void keep(Collecting work, HostCommand command) {
        String unit = unit(command.file());
        SortedMap<String, String> origin = new TreeMap<>();
        origin.put("source", shell.toString());
        origin.put("request", String.join(" ", command.words()));
        origin.put("privilege", sudo ? "sudo" : "own");
        try (InputStream in = start(command.words(), command.tolerant(), work)) {
            if (command.isJson()) {
                InputStream whole = new EmptyIsAList(in);
                work.json(
                        unit,
                        unit,
                        origin,
                        whole,
                        new JsonAnswer.Wanted("", "id", Set.of(), false, false),
                        seen -> new TreeMap<>());
            } else {
                work.text(unit, unit, origin, in, new TreeMap<>());
            }
        } catch (CommandStream.Failed failed) {
            work.gap(unit, failed.reason(), String.valueOf(failed.getMessage()));
        } catch (MalformedJson wrong) {
            work.gap(unit, wrong.kind().code(), String.valueOf(wrong.getMessage()));
        } catch (IOException failed) {
            String said = String.valueOf(failed.getMessage());
            work.gap(unit, said.contains("No such file") ? "not-installed" : "broken-off", said);
        }
    }
}
