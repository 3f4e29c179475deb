package org.akashi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.EvidenceRef;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;
import org.akashi.model.resource.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table as Parquet: whole, readable elsewhere, and the same bytes each time. */
class ExportTest {

    private static final int MANY = 130_000;

    @TempDir
    private Path folder = Path.of("");

    private Map<String, byte[]> exported(Cloud cloud, int threads, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        Map<String, byte[]> files = new TreeMap<>();
        try (EvidenceDatabase database =
                EvidenceDatabase.of(cloud, new Limits(1L << 30, 60, threads), Writable.folder(to))) {
            for (Path file : database.export(to)) {
                files.put(to.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        try (Stream<Path> there = Files.walk(to)) {
            assertThat(there.filter(Files::isRegularFile)).hasSameSizeAs(files.keySet());
        }
        return files;
    }

    /** A cloud with so many servers that they are more than one row group. */
    private static Cloud large() {
        List<Server> servers = new ArrayList<>();
        EvidenceRef.Items list = EvidenceRef.items("servers.json", "/servers");
        for (int i = 0; i < MANY; i++) {
            servers.add(new Server(
                    "s" + i, "web-" + i % 977, "p" + i % 31, java.util.Optional.empty(), "ACTIVE", list.at(i)));
        }
        Collections.shuffle(servers, new java.util.Random(7));
        Cloud small = SmallCloud.cloud();
        Resources resources = new Resources(
                Network.byId(servers, Server::id), small.resources().hosts(), new TreeMap<>(), new TreeMap<>());
        return new Cloud(
                small.evidence(),
                small.coverage(),
                Identity.empty(),
                small.network(),
                small.declared(),
                resources,
                small.management(),
                small.diagnostics());
    }

    @Test
    void equal_evidence_gives_equal_bytes_whatever_the_number_of_threads() throws IOException {
        Map<String, byte[]> once = exported(large(), 1, "one");
        Map<String, byte[]> again = exported(large(), 4, "four");
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void every_table_is_there_and_another_reader_finds_its_rows_in_their_order() throws IOException, SQLException {
        Map<String, byte[]> files = exported(large(), 2, "all");
        long networked = EvidenceTables.all().stream().filter(Table::networked).count();
        assertThat(files).hasSize(EvidenceTables.all().size() + (int) networked);
        assertThat(files).containsKeys("ports.parquet", "declared/ports.parquet", "servers.parquet");
        try (var reader = DriverManager.getConnection("jdbc:duckdb:");
                var statement = reader.createStatement();
                ResultSet found = statement.executeQuery("select count(*), min(id), max(id), count(distinct id), "
                        + "bool_and(id >= before) from (select id, lag(id, 1, '') over () as before from '"
                        + folder.resolve("all/servers.parquet") + "')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(MANY);
            assertThat(found.getString(2)).isEqualTo("s0");
            assertThat(found.getString(3)).isEqualTo("s99999");
            assertThat(found.getLong(4)).isEqualTo(MANY);
            assertThat(found.getBoolean(5)).isTrue();
        }
    }
}
