package org.akashi.oracle.packets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One chassis of OVN: its databases, northd, controller, and an Open vSwitch in user space, whose internal ports are the guests' cards.
 * Everything listens on Unix sockets in the lab's folder, and the switch lives in a namespace of its own.
 */
final class OvnLab implements AutoCloseable {

    private static final String START = """
            cd "$FOLDER"
            for database in nb sb; do ovsdb-tool create $database.db /usr/share/ovn/ovn-$database.ovsschema; done
            ovsdb-tool create conf.db /usr/share/openvswitch/vswitch.ovsschema
            for database in nb sb conf; do
                ovsdb-server --no-chdir --detach --pidfile="$FOLDER/$database.pid" --unixctl="$FOLDER/$database.ctl" \\
                    --log-file="$FOLDER/$database.log" -vconsole:off --remote="punix:$FOLDER/$database.sock" "$FOLDER/$database.db"
            done
            conf --no-wait init
            conf --no-wait -- set open . external-ids:system-id=chassis external-ids:hostname=node \\
                external-ids:ovn-remote="unix:$FOLDER/sb.sock" external-ids:ovn-encap-type=geneve \\
                external-ids:ovn-encap-ip=127.0.0.1 external-ids:ovn-bridge-datapath-type=netdev \\
                external-ids:ovn-bridge-mappings=phys:br-ex,phys2:br-ex \\
                -- add-br br-ex -- set bridge br-ex datapath_type=netdev \\
                -- add-br br-int -- set bridge br-int datapath_type=netdev fail-mode=secure
            ovs-vswitchd --no-chdir --detach --pidfile="$FOLDER/vswitchd.pid" --unixctl="$FOLDER/vswitchd.ctl" \\
                --log-file="$FOLDER/vswitchd.log" -vconsole:off --disable-system "unix:$FOLDER/conf.sock"
            ovn-northd --no-chdir --detach --pidfile="$FOLDER/northd.pid" --unixctl="$FOLDER/northd.ctl" \\
                --log-file="$FOLDER/northd.log" -vconsole:off --ovnnb-db="unix:$FOLDER/nb.sock" --ovnsb-db="unix:$FOLDER/sb.sock"
            ovn-controller --no-chdir --detach --pidfile="$FOLDER/controller.pid" --log-file="$FOLDER/controller.log" \\
                -vconsole:off "unix:$FOLDER/conf.sock"
            for round in $(seq 200); do
                [ -z "$(ovn-sbctl --columns=_uuid --bare list chassis)" ] || exit 0
                sleep 0.05
            done
            echo "no chassis" >&2
            exit 1
            """;

    /** Where a guest is plugged in that is a port of a trunk: {@code trunk:301}; its parent, which is untagged, {@code trunk:0}. */
    private static final String TRUNK = "trunk:";

    /** A machine with several cards, which are VLANs of one port of the integration bridge. */
    private static final String TRUNK_BRIDGE = """
            ovs-vsctl --db="$OVS_DB" add-br br-trunk -- set bridge br-trunk datapath_type=netdev \
                -- add-port br-trunk trunk-out -- set interface trunk-out type=patch options:peer=trunk-in \
                -- add-port br-int trunk-in -- set interface trunk-in type=patch options:peer=trunk-out \
                external_ids:iface-id=%s
            """;

    private final Lab lab;
    private final Map<String, Guest> guests = new TreeMap<>();
    private final Map<String, Nic> nics = new TreeMap<>();

    private OvnLab(Lab lab) {
        this.lab = lab;
    }

    /**
     * Starts everything.
     *
     * @param topology a shell script that fills the northbound database with {@code nb}, which is ovn-nbctl
     */
    @SuppressWarnings("MustBeClosedChecker") // Closed by close().
    static OvnLab start(String topology, List<Guest> guests) throws IOException {
        Lab lab = Lab.open();
        OvnLab ovn = new OvnLab(lab);
        try {
            ovn.startDaemons();
            ovn.lab.in("switch", "nb() { ovn-nbctl \"$@\"; }\n" + topology);
            for (Guest guest : guests) {
                ovn.plug(guest);
            }
            ovn.lab.in("switch", "ovn-nbctl --wait=hv --timeout=30 sync");
            return ovn;
        } catch (IOException | RuntimeException e) {
            ovn.close();
            throw e;
        }
    }

    private void startDaemons() throws IOException {
        String folder = lab.folder().toString();
        lab.set("FOLDER", folder);
        for (String product : List.of("OVS", "OVN")) {
            for (String what : List.of("RUNDIR", "LOGDIR", "DBDIR", "SYSCONFDIR")) {
                lab.set(product + "_" + what, folder);
            }
        }
        lab.set("OVN_NB_DB", "unix:" + folder + "/nb.sock");
        lab.set("OVN_SB_DB", "unix:" + folder + "/sb.sock");
        lab.set("OVS_DB", "unix:" + folder + "/conf.sock");
        lab.addNamespace("switch");
        lab.in("switch", "conf() { ovs-vsctl --db=\"$OVS_DB\" \"$@\"; }\n" + START);
    }

    /** Gives a guest a namespace and moves its port's interface there. */
    private void plug(Guest guest) throws IOException {
        Optional<String> vlan = guest.at().filter(at -> at.startsWith(TRUNK)).map(at -> at.substring(TRUNK.length()));
        if (vlan.isPresent() && vlan.get().equals("0")) {
            lab.in("switch", TRUNK_BRIDGE.formatted(guest.id()));
        }
        boolean outside = guest.at().isPresent();
        String bridge = vlan.isPresent() ? "br-trunk" : outside ? "br-ex" : "br-int";
        String tag = vlan.or(guest::at).map(number -> "tag=" + number).orElse("");
        String name = guest.name();
        lab.addNamespace(name);
        lab.in(
                "switch",
                "ovs-vsctl --db=\"$OVS_DB\" add-port %s %s %s -- set interface %s type=internal external_ids:iface-id=%s\n"
                                .formatted(bridge, name, tag, name, outside ? "none" : guest.id())
                        + "ip link set %s netns %s".formatted(name, lab.namespace(name)));
        StringBuilder script = new StringBuilder(Lab.QUIET);
        script.append("ip link set %s address %s up\n".formatted(name, guest.mac()));
        guest.addresses()
                .forEach(a -> script.append(
                        "ip addr replace %s/%s dev %s\n".formatted(a.address(), Integer.toString(a.length()), name)));
        lab.in(name, script.toString());
        Nic nic = Nic.open(guest.id(), lab.namespace(name), name, guest.mac());
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

    /** Collects what an auditor would: both databases, as {@code ovsdb-client dump} prints them. */
    Path collect() throws IOException {
        Path evidence = Files.createDirectories(lab.folder().resolve("evidence/ovn"));
        for (String database : List.of("NB", "SB")) {
            String dump = lab.run(
                    "ovsdb-client",
                    "dump",
                    "-f",
                    "json",
                    "unix:" + lab.folder().resolve(database.toLowerCase(java.util.Locale.ROOT) + ".sock"),
                    "OVN_" + (database.equals("NB") ? "Northbound" : "Southbound"));
            Files.writeString(evidence.resolve(database + ".dump.json"), dump, StandardCharsets.UTF_8);
        }
        return lab.folder().resolve("evidence");
    }

    @Override
    public void close() throws IOException {
        nics.values().stream().distinct().forEach(Nic::close);
        lab.close();
    }
}
