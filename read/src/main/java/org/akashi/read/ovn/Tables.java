package org.akashi.read.ovn;

import java.util.HashMap;
import java.util.Map;
import org.akashi.read.closedworld.ClosedWorld;
import org.akashi.read.closedworld.ClosedWorld.Source;
import org.akashi.read.closedworld.ClosedWorld.Treatment;
import org.akashi.read.ovn.db.DatabaseFile;
import org.akashi.read.ovn.db.Wanted;

/** Which parts of the databases are read at all: everything but what the closed world calls irrelevant. Used by one file at a time. */
public final class Tables implements Wanted {

    private final Source source;
    private final Map<String, Boolean> tables = new HashMap<>();
    private final Map<String, Map<String, Boolean>> columns = new HashMap<>();

    private Tables(Source source) {
        this.source = source;
    }

    public static Wanted of(DatabaseFile database) {
        return new Tables(source(database));
    }

    static Source source(DatabaseFile database) {
        return switch (database) {
            case NORTHBOUND -> Source.NB;
            case SOUTHBOUND -> Source.SB;
        };
    }

    @Override
    public boolean table(String table) {
        return tables.computeIfAbsent(table, name -> ClosedWorld.LIST.isWanted(source, name));
    }

    @Override
    public boolean column(String table, String column) {
        return columns.computeIfAbsent(table, _ -> new HashMap<>())
                .computeIfAbsent(column, name -> ClosedWorld.LIST.column(source, table, name) != Treatment.IRRELEVANT);
    }
}
