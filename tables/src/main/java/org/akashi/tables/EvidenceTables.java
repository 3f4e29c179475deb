package org.akashi.tables;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The neutral cloud as SQL tables: one typed description from which the database, its documentation and the export come.
 *
 * <pre>{@code
 * Cloud cloud = CloudReader.read(EvidenceFolder.open(Path.of("samples/kumo")), ReadOptions.defaults());
 * try (EvidenceDatabase database = EvidenceDatabase.of(cloud, Limits.usual(), Writable.nothing())) {
 *     database.rows("select name, mac from ports where anti_spoofing = false", new RowSink() { ... });
 * }
 * }</pre>
 *
 * <p>{@link #all} is what there is: {@link Table}s with their {@link Column}s. {@link EvidenceDatabase} holds the rows of a cloud and
 * answers queries; nothing that a query says can read or write a file or change a row. {@link TablesPage} is the page for readers:
 * {@code docs/evidence-tables.md}.
 */
public final class EvidenceTables {

    private static final List<Table<?>> ALL = Stream.of(
                    EvidenceDescription.tables(),
                    IdentityDescription.tables(),
                    SegmentDescription.tables(),
                    PortDescription.tables(),
                    RouterDescription.tables(),
                    FilterDescription.tables(),
                    BalancerDescription.tables(),
                    ResourceDescription.tables(),
                    MachineDescription.tables(),
                    MachineDeviceDescription.tables(),
                    HostDescription.tables(),
                    StorageDescription.tables(),
                    ClusterDescription.tables())
            .flatMap(List::stream)
            .toList();

    private static final Meaning PARTS_ARE_TABLES =
            new Meaning("その構成要素がそれぞれ表になっている", "Its parts are tables of their own");
    private static final Meaning AS_TEXT = new Meaning(
            "文字列 (address、prefix、mac) と、大小を比べるための16進表記で示す",
            "Shown as text (address, prefix, mac), and in hexadecimal where addresses are compared");

    /** Components of the model's records, as {@code IpAddress.low}, that have no column, and why. */
    private static final SortedMap<String, Meaning> OMITTED = new TreeMap<>(Map.of(
            "Cloud.identity", PARTS_ARE_TABLES,
            "Cloud.resources", PARTS_ARE_TABLES,
            "Resources.virtualization", PARTS_ARE_TABLES,
            "Resources.storage", PARTS_ARE_TABLES,
            "IpAddress.high", AS_TEXT,
            "IpAddress.low", AS_TEXT,
            "MacAddress.bits", AS_TEXT));

    private EvidenceTables() {}

    /** The components of the model's records that no column shows, each with the reason. */
    public static SortedMap<String, Meaning> omitted() {
        return Collections.unmodifiableSortedMap(OMITTED);
    }

    /** All tables, in the order of their description. */
    public static List<Table<?>> all() {
        return ALL;
    }
}
