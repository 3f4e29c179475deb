package org.akashi.read.ovn.db;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The two OVN databases (ovn-architecture(7)), and how a file of one is read. */
public enum DatabaseFile {
    NORTHBOUND(
            "OVN_Northbound",
            List.of(
                    "Logical_Switch",
                    "ACL",
                    "Address_Set",
                    "DHCP_Options",
                    "DNS",
                    "Load_Balancer",
                    "Logical_Router",
                    "Logical_Router_Port",
                    "Logical_Router_Static_Route",
                    "Logical_Switch_Port",
                    "NAT",
                    "Port_Group")),
    SOUTHBOUND(
            "OVN_Southbound",
            List.of("Datapath_Binding", "Address_Set", "Chassis", "Encap", "MAC_Binding", "Port_Binding"));

    private final String schema;
    private final List<String> tables;

    DatabaseFile(String schema, List<String> tables) {
        this.schema = schema;
        this.tables = tables;
    }

    /** The tables that every dump of the database has, empty or not; the first tells it from other databases. */
    public List<String> tables() {
        return tables;
    }

    /** Reads what {@code ovsdb-client dump -f json} printed. */
    public Database dump(InputStream in, String artifact, Wanted wanted) {
        return dump(in, artifact, wanted, Headings.unknown()).orElseThrow();
    }

    /**
     * Reads what {@code ovsdb-client dump -f json} printed, with headings from an earlier pass.
     *
     * @return nothing if the dump has other headings
     */
    public Optional<Database> dump(InputStream in, String artifact, Wanted wanted, Headings known) {
        return DumpReader.read(in, artifact, tables, wanted, known);
    }

    /** Reads what {@code ovsdb-client backup} wrote, or a server's own file. */
    public Database backup(InputStream in, String artifact, Wanted wanted) {
        return BackupReader.read(in, artifact, schema, wanted);
    }
}
