package org.akashi.read.ovn.db;

import java.io.InputStream;

/** The two OVN databases (ovn-architecture(7)), and how a file of one is read. */
public enum DatabaseFile {
    NORTHBOUND("OVN_Northbound", "Logical_Switch"),
    SOUTHBOUND("OVN_Southbound", "Datapath_Binding");

    private final String schema;
    private final String mark;

    DatabaseFile(String schema, String mark) {
        this.schema = schema;
        this.mark = mark;
    }

    /** Reads what {@code ovsdb-client dump -f json} printed. */
    public Database dump(InputStream in, String artifact, Wanted wanted) {
        return DumpReader.read(in, artifact, mark, wanted);
    }

    /** Reads what {@code ovsdb-client backup} wrote, or a server's own file. */
    public Database backup(InputStream in, String artifact, Wanted wanted) {
        return BackupReader.read(in, artifact, schema, wanted);
    }
}
