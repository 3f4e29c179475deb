package org.akashi.tables;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.akashi.model.network.Network;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Makes the tables and fills them. */
final class Loading {

    private static final String MAIN = "main";

    private final DuckDBConnection connection;

    Loading(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Makes every table, and those of the network once more in the schema {@link Table#DECLARED}. */
    void define() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + Table.DECLARED);
            for (Table<?> table : EvidenceTables.all()) {
                statement.execute(definition(MAIN, table));
                if (table.networked()) {
                    statement.execute(definition(Table.DECLARED, table));
                }
            }
        }
    }

    void fill(Cloud cloud) throws SQLException {
        Network declared = cloud.declared().orElseGet(Network::empty);
        for (Table<?> table : EvidenceTables.all()) {
            fill(MAIN, table, cloud, cloud.network());
            if (table.networked()) {
                fill(Table.DECLARED, table, cloud, declared);
            }
        }
    }

    static String definition(String schema, Table<?> table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type() + (column.optional() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE TABLE " + schema + "." + table.name() + " (", ")"));
    }

    private <R> void fill(String schema, Table<R> table, Cloud cloud, Network network) throws SQLException {
        Iterator<R> rows = table.rows().of(cloud, network).iterator();
        if (!rows.hasNext()) {
            return;
        }
        List<Column<R>> columns = table.columns();
        try (DuckDBAppender appender = connection.createAppender(schema, table.name())) {
            while (rows.hasNext()) {
                R row = rows.next();
                appender.beginRow();
                for (Column<R> column : columns) {
                    append(appender, column.type(), column.reading().of(row));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, SqlType type, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (type) {
            case VARCHAR -> appender.append((String) value);
            case BOOLEAN -> appender.append((boolean) value);
            case INTEGER -> appender.append((int) value);
            case BIGINT -> appender.append((long) value);
        }
    }
}
