package org.akashi.read.ovn;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** The revision of each declared object that the database realises: {@code neutron:revision_number}. */
final class Revisions {

    private static final List<String> TABLES =
            List.of("Logical_Switch", "Logical_Switch_Port", "Logical_Router", "NAT", "Load_Balancer");

    private Revisions() {}

    static SortedMap<String, Long> of(Database nb) {
        SortedMap<String, Long> revisions = new TreeMap<>();
        for (String table : TABLES) {
            for (Row row : nb.rows(table)) {
                number(row).ifPresent(number -> id(row).ifPresent(id -> revisions.putIfAbsent(id, number)));
            }
        }
        return revisions;
    }

    private static Optional<String> id(Row row) {
        return switch (row.table()) {
            case "NAT", "Load_Balancer" -> row.entry("external_ids", "neutron:fip_id");
            default -> Optional.of(Ids.ofNamed(row));
        };
    }

    private static Optional<Long> number(Row row) {
        return row.entry("external_ids", "neutron:revision_number")
                .filter(text -> text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf);
    }
}
