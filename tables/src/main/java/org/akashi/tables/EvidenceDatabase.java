package org.akashi.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.akashi.model.Cloud;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory that holds the tables of one cloud and answers queries. What a query may do is settled before the first one:
 * it reads tables, uses no more than the {@link Limits}, opens nothing outside memory but what is {@link Writable}, and no setting
 * can be changed any more. One thread at a time.
 */
public final class EvidenceDatabase implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Limits limits;

    private EvidenceDatabase(DuckDBConnection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /**
     * A database whose tables are empty.
     *
     * @throws TablesException if the system has no library for the database
     */
    public static EvidenceDatabase empty(Limits limits, Writable writable) {
        DuckDBConnection connection = open();
        try {
            settle(connection, limits, writable);
            new Loading(connection).define();
            return new EvidenceDatabase(connection, limits);
        } catch (SQLException refused) {
            TablesException fault = SqlFault.of(connection, refused);
            close(connection);
            throw fault;
        }
    }

    /**
     * A database with the rows of a cloud.
     *
     * @throws TablesException if the system has no library for the database, or the tables do not fit into the memory allowed
     */
    public static EvidenceDatabase of(Cloud cloud, Limits limits, Writable writable) {
        EvidenceDatabase database = empty(limits, writable);
        try {
            database.load(cloud);
            return database;
        } catch (TablesException tooLarge) {
            database.close();
            throw tooLarge;
        }
    }

    /**
     * Fills the empty tables with the rows of a cloud.
     *
     * @throws TablesException if they do not fit into the memory allowed
     */
    public void load(Cloud cloud) {
        try {
            new Loading(connection).fill(cloud);
        } catch (SQLException refused) {
            throw SqlFault.of(connection, refused);
        }
    }

    /**
     * Looks whether a query could be answered, whatever the rows.
     *
     * @throws TablesException if not
     */
    public void check(String query) {
        types(query);
    }

    /**
     * Loads the database's library, once. Where there is none for this system, the driver prints a stack trace to standard error: who has a
     * terminal keeps that from it meanwhile.
     *
     * @return why there is none; nothing if there is one
     */
    public static Optional<String> load() {
        return NativeLibrary.missing();
    }

    private static DuckDBConnection open() {
        NativeLibrary.missing().ifPresent(reason -> {
            throw new TablesException(TablesException.Code.NO_LIBRARY, reason, "");
        });
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        } catch (SQLException | LinkageError missing) {
            throw new TablesException(
                    TablesException.Code.NO_LIBRARY, SqlFault.oneLine(String.valueOf(missing.getMessage())), "");
        }
    }

    /** Sets the bounds, and then that no setting can be changed. */
    private static void settle(Connection connection, Limits limits, Writable writable) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + limits.memoryText() + "'");
            statement.execute("SET threads = " + limits.threads());
            statement.execute("SET temp_directory = ''");
            statement.execute("SET errors_as_json = true");
            statement.execute("SET ieee_floating_point_ops = false");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET allow_community_extensions = false");
            switch (writable) {
                case Writable.Nothing() -> {}
                case Writable.OneFile(Path file) ->
                    statement.execute("SET allowed_paths = [" + quoted(file.toString()) + "]");
                case Writable.Folder(Path folder) ->
                    statement.execute("SET allowed_directories = [" + quoted(folder.toString()) + "]");
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    /**
     * Hands the answer to a query on, row by row.
     *
     * @throws TablesException if there is no answer
     */
    public void rows(String query, RowSink sink) throws IOException {
        reading(query, types -> hand("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM " + asTable(query), types, sink));
    }

    /**
     * Hands the answer on as JSON objects with a member for each column (RFC 8259), row by row, in a single column.
     *
     * @throws TablesException if there is no answer
     */
    public void objects(String query, RowSink sink) throws IOException {
        reading(
                query,
                types -> hand(
                        "SELECT to_json(q) FROM (SELECT " + finite(types) + " FROM " + asTable(query) + ") AS q",
                        List.of("JSON"),
                        sink));
    }

    /**
     * Writes the answer as Parquet.
     *
     * @param file what is {@link Writable}
     * @throws TablesException if there is no answer
     */
    public void parquet(String query, Path file) throws IOException {
        reading(query, types -> {
            try (Statement copy = limited()) {
                copy.execute("COPY (SELECT * FROM " + asTable(query) + ") TO "
                        + quoted(file.toAbsolutePath().toString())
                        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
            }
        });
    }

    /**
     * Writes every table as Parquet: {@code <table>.parquet}, and {@code declared/<table>.parquet} for those of the network as declared.
     *
     * @param folder what is {@link Writable}
     * @return the files, in the order of the tables
     */
    public List<Path> export(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(Table.DECLARED));
        List<Path> files = new ArrayList<>();
        for (Table<?> table : EvidenceTables.all()) {
            files.add(exported(table.name(), folder));
            if (table.networked()) {
                files.add(exported(Table.DECLARED + "." + table.name(), folder));
            }
        }
        return files;
    }

    private Path exported(String table, Path folder) throws IOException {
        Path file = folder.resolve(table.replace('.', '/') + ".parquet");
        parquet("SELECT * FROM " + table, file);
        return file;
    }

    /** What is done with a query whose columns have these types. */
    private interface Reading {
        void with(List<String> types) throws SQLException, IOException;
    }

    /** Works within a transaction that can only read, once the query is known to be one that does. */
    private void reading(String query, Reading work) throws IOException {
        List<String> types = types(query);
        try {
            execute("BEGIN TRANSACTION READ ONLY");
            try {
                work.with(types);
            } finally {
                execute("ROLLBACK");
            }
        } catch (SQLException refused) {
            throw SqlFault.of(connection, refused);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Statement limited() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(limits.seconds());
        return statement;
    }

    /** The types of the answer's columns. What is wrong with the query shows here, with its place. */
    private List<String> types(String query) {
        try {
            OneSelect.check(connection, query);
            try (PreparedStatement prepared = connection.prepareStatement(query)) {
                ResultSetMetaData known = prepared.getMetaData();
                List<String> types = new ArrayList<>();
                for (int i = 1; i <= known.getColumnCount(); i++) {
                    types.add(known.getColumnTypeName(i));
                }
                return types;
            }
        } catch (SQLException wrong) {
            throw SqlFault.of(connection, wrong, query);
        }
    }

    private void hand(String query, List<String> types, RowSink sink) throws SQLException, IOException {
        try (Statement statement = limited();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData known = rows.getMetaData();
            List<RowSink.Heading> columns = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                columns.add(new RowSink.Heading(known.getColumnName(i + 1), types.get(i)));
            }
            sink.begin(columns);
            @Nullable String[] cells = new @Nullable String[types.size()];
            boolean wanted = true;
            while (wanted && rows.next()) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = rows.getString(i + 1);
                }
                wanted = sink.row(cells);
            }
        }
    }

    /** All columns; JSON has no numbers without end, so such a one is no value. */
    private static String finite(List<String> types) {
        return types.contains("DOUBLE") || types.contains("FLOAT")
                ? "if(typeof(COLUMNS(*)) IN ('DOUBLE', 'FLOAT') AND NOT isfinite(try_cast(COLUMNS(*) AS DOUBLE)), "
                        + "NULL, COLUMNS(*))"
                : "*";
    }

    private static String asTable(String query) {
        return "query(" + quoted(query) + ")";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new TablesException(
                    TablesException.Code.FAILED, SqlFault.oneLine(String.valueOf(gone.getMessage())), "");
        }
    }

    @Override
    public void close() {
        close(connection);
    }
}
