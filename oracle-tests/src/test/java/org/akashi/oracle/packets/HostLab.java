package org.akashi.oracle.packets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One host whose kernel is the cloud: bridges in a namespace of their own, namespaces that route and filter with nftables, and guests at
 * the other ends of pairs of interfaces.
 */
final class HostLab implements AutoCloseable {

    private static final String BRIDGES = "bridges";
    private static final List<String> ROUTERS = List.of("rr", "rb", "joint", "strict");

    /** What the topology's script is written in. */
    private static final String WORDS = """
            in_space() { name=$1; shift; ip netns exec "$PREFIX$name" "$@"; }
            plug() { # ROUTER INTERFACE BRIDGE MAC ADDRESSES..
                router=$1 face=$2 bridge=$3 mac=$4; shift 4
                ip link add "$face" type veth peer name "$face" netns "$PREFIX$router"
                ip link set "$face" master "$bridge" up
                in_space "$router" ip link set "$face" address "$mac" up
                for address in "$@"; do in_space "$router" ip addr add "$address" dev "$face"; done
            }
            """;

    /** Read-only commands, as an auditor would run them in every namespace. */
    private static final String COLLECT = """
            ip -j -d link >ip-link.json
            ip -j -d addr >ip-addr.json
            ip -j route show table all >ip-route.json
            ip -j rule >ip-rule.json
            ip -6 -j rule >ip-rule6.json
            ip -j neigh >ip-neigh.json
            ip -j netns list >ip-netns.json
            bridge -j fdb >bridge-fdb.json
            nft -j list ruleset >nft.json
            sysctl -a 2>/dev/null | grep ^net >sysctl.txt
            """;

    private final Lab lab;
    private final Map<String, Guest> guests = new TreeMap<>();
    private final Map<String, Nic> nics = new TreeMap<>();

    private HostLab(Lab lab) {
        this.lab = lab;
    }

    /**
     * Makes everything.
     *
     * @param topology a shell script that runs where the bridges are
     */
    @SuppressWarnings("MustBeClosedChecker") // Closed by close().
    static HostLab start(String topology, List<Guest> guests) throws IOException {
        HostLab host = new HostLab(Lab.open());
        try {
            host.lab.set("PREFIX", host.lab.prefix());
            host.lab.addNamespace(BRIDGES);
            for (String router : ROUTERS) {
                host.lab.addNamespace(router);
            }
            host.lab.in(BRIDGES, WORDS + topology);
            for (Guest guest : guests) {
                host.plug(guest);
            }
            return host;
        } catch (IOException | RuntimeException e) {
            host.close();
            throw e;
        }
    }

    private void plug(Guest guest) throws IOException {
        String name = guest.name();
        lab.addNamespace(name);
        StringBuilder script = new StringBuilder();
        script.append("ip link add %s type veth peer name eth0 netns %s\n".formatted(name, lab.namespace(name)));
        script.append("ip link set %s master %s up\n".formatted(name, guest.at().orElseThrow()));
        guest.project()
                .ifPresent(project -> script.append("ip link set %s alias 'project=%s'\n".formatted(name, project)));
        lab.in(BRIDGES, script.toString());
        StringBuilder inside = new StringBuilder(Lab.QUIET);
        inside.append("ip link set eth0 address %s up\n".formatted(guest.mac()));
        guest.addresses()
                .forEach(a -> inside.append(
                        "ip addr replace %s/%s dev eth0\n".formatted(a.address(), Integer.toString(a.length()))));
        guest.gateways().forEach(g -> inside.append("ip route replace default via %s\n".formatted(g)));
        lab.in(name, inside.toString());
        Nic nic = Nic.open(guest.id(), lab.namespace(name), "eth0", guest.mac());
        for (String id : guest.ids()) {
            guests.put(id, guest);
            nics.put(id, nic);
        }
    }

    Map<String, Guest> guests() {
        return guests;
    }

    Map<String, Nic> nics() {
        return nics;
    }

    /** Does something where the bridges are, or in another namespace. */
    void in(String namespace, String script) throws IOException {
        lab.in(namespace, script);
    }

    /** Where the bridges are. */
    void inBridges(String script) throws IOException {
        lab.in(BRIDGES, script);
    }

    /** Collects from every namespace of the cloud; names lose the lab's prefix, so that they are the same every time. */
    Path collect() throws IOException {
        List<String> spaces = new ArrayList<>(List.of(BRIDGES));
        spaces.addAll(ROUTERS);
        guests.values().stream()
                .filter(g -> g.project().isPresent())
                .map(Guest::name)
                .distinct()
                .forEach(spaces::add);
        Path evidence = lab.folder().resolve("evidence");
        for (String space : spaces) {
            Path folder =
                    Files.createDirectories(evidence.resolve("host/node/netns").resolve(space));
            lab.in(space, "cd '" + folder + "'\n" + COLLECT);
            Path names = folder.resolve("ip-netns.json");
            Files.writeString(names, Files.readString(names).replace(lab.prefix(), ""));
        }
        return evidence;
    }

    @Override
    public void close() throws IOException {
        nics.values().stream().distinct().forEach(Nic::close);
        lab.close();
    }
}
