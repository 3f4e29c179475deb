package org.akashi.oracle.packets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables beside these classes: guests, and the packets that are tried. */
final class Tables {

    private Tables() {}

    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Guest> guests(String name) throws IOException {
        return rows(name).stream().map(row -> Guest.parse(row.text())).toList();
    }

    static List<Shot> shots(String name) throws IOException {
        return rows(name).stream()
                .map(row -> Shot.parse(row.line(), row.text()))
                .toList();
    }

    private record Row(int line, String text) {}

    /** The lines after the heading that are neither empty nor comments. */
    private static List<Row> rows(String name) throws IOException {
        List<String> lines = text(name).lines().toList();
        List<Row> rows = new ArrayList<>();
        boolean heading = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!heading) {
                rows.add(new Row(i + 1, line));
            }
            heading = false;
        }
        return rows;
    }
}
