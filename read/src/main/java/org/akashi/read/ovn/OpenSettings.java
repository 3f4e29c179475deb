package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.closedworld.ClosedWorld;
import org.akashi.read.closedworld.ClosedWorld.Source;
import org.akashi.read.closedworld.ClosedWorld.Treatment;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/**
 * Finds what a database holds beyond the model: content that is not at its default in a table, column or key that the closed world
 * leaves undetermined or does not list.
 */
final class OpenSettings {

    private final Source source;
    private final ObjectsOf objects;
    private final List<Unmodelled> found = new ArrayList<>();

    private OpenSettings(Source source, ObjectsOf objects) {
        this.source = source;
        this.objects = objects;
    }

    static List<Unmodelled> of(Database database, Source source, ObjectsOf objects) {
        OpenSettings settings = new OpenSettings(source, objects);
        for (String table : database.tables()) {
            settings.table(database, table);
        }
        return settings.found;
    }

    private void table(Database database, String table) {
        List<Row> rows = database.rows(table);
        if (!rows.isEmpty() && !ClosedWorld.LIST.hasTable(source, table)) {
            found.add(new Unmodelled(Unmodelled.EVERYTHING, table, new EvidenceRef(database.artifact(), "/" + table)));
            return;
        }
        Map<String, Treatment> treatments = new HashMap<>();
        for (Row row : rows) {
            row.forEach((column, value) -> {
                Treatment treatment =
                        treatments.computeIfAbsent(column, name -> ClosedWorld.LIST.column(source, table, name));
                if (treatment == Treatment.KEYS) {
                    keys(row, column);
                } else if (treatment.isOpen() && !isDefault(value)) {
                    add(row, column, table + " " + column);
                }
            });
        }
    }

    private void keys(Row row, String column) {
        row.map(column).forEach((key, value) -> {
            if (ClosedWorld.LIST.key(source, row.table(), column, key).isOpen()
                    && !value.isEmpty()
                    && !value.equals("false")) {
                add(row, column, row.table() + " " + column + ":" + key);
            }
        });
    }

    private void add(Row row, String column, String setting) {
        EvidenceRef place = row.place().child(column);
        objects.of(row).forEach(object -> found.add(new Unmodelled(object, setting, place)));
    }

    /** An empty set, map or text, zero and false are what a column has where nobody set it. */
    private static boolean isDefault(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case Long number -> number == 0;
            case Boolean flag -> !flag;
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }
}
