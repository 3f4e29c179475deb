package org.akashi.synth.ovn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Part;

/** The northbound database as Neutron fills it, and of the southbound one what tells wires, places and addresses of groups. */
public final class OvnDumps {

    private OvnDumps() {}

    /**
     * Writes {@code ovn/NB.dump.json} and {@code ovn/SB.dump.json}.
     *
     * @param pass goes over all parts; is told what for
     * @throws UncheckedIOException if they cannot be written
     */
    public static void write(CloudPlan plan, Path folder, BiConsumer<String, Consumer<Part>> pass) {
        Parts parts = new Parts(plan, pass);
        try {
            Files.createDirectory(folder.resolve("ovn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (TableOut out = new TableOut(folder.resolve("ovn/NB.dump.json"))) {
            northbound(parts, out);
        }
        try (TableOut out = new TableOut(folder.resolve("ovn/SB.dump.json"))) {
            new Southbound(parts, out).write();
        }
    }

    private static void northbound(Parts parts, TableOut out) {
        AclTables acls = new AclTables(parts, out);
        SwitchTables switches = new SwitchTables(parts, out);
        RouterTables routers = new RouterTables(parts, out);
        acls.acls();
        acls.addressSets();
        switches.dhcp();
        out.table("DNS");
        out.end("_uuid", "external_ids", "records");
        routers.gatewayChassis();
        routers.balancers();
        routers.routers();
        routers.ports();
        routers.routes();
        switches.switches();
        switches.ports();
        routers.nat();
        acls.portGroups();
    }
}
