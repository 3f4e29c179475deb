package org.akashi.read.ovn;

import org.akashi.read.ovn.db.DatabaseFile;
import org.akashi.read.ovn.db.Wanted;

/** Which parts of the databases are read at all. */
public final class Tables {

    private Tables() {}

    public static Wanted of(DatabaseFile database) {
        return new Wanted() {
            @Override
            public boolean table(String table) {
                return database == DatabaseFile.NORTHBOUND || !table.equals("Logical_Flow");
            }

            @Override
            public boolean column(String table, String column) {
                return true;
            }
        };
    }
}
