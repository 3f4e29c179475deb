package org.akashi.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of this and of earlier measurements: of each size and measure the latest, in the order they were first seen. */
final class Measured {

    private record Key(int vms, String measure) {}

    private final Map<Key, Figure> figures = new LinkedHashMap<>();

    private Measured() {}

    /**
     * @param also a table as {@link Tables#csv} writes it
     */
    static Measured with(Optional<Path> also) throws IOException {
        Measured measured = new Measured();
        if (also.isPresent()) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(also.get())) {
                for (NamedCsvRecord row : rows) {
                    measured.add(figure(row));
                }
            }
        }
        return measured;
    }

    private static Figure figure(NamedCsvRecord row) {
        String value = row.getField("value");
        return new Figure(
                Integer.parseInt(row.getField("vms")),
                row.getField("measure"),
                value.isEmpty() ? Double.NaN : Double.parseDouble(value),
                row.getField("unit"),
                row.getField("note"));
    }

    void add(Figure figure) {
        figures.put(new Key(figure.vms(), figure.measure()), figure);
    }

    List<Figure> all() {
        return new ArrayList<>(figures.values());
    }
}
