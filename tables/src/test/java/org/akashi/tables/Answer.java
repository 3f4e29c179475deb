package org.akashi.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as a whole. */
record Answer(List<String> names, List<String> types, List<List<@Nullable String>> rows) {

    static final Limits LIMITS = new Limits(512L << 20, 60, 2);

    static Answer of(EvidenceDatabase database, String query) throws IOException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        database.rows(query, new RowSink() {
            @Override
            public void begin(List<Heading> columns) {
                columns.forEach(column -> {
                    answer.names.add(column.name());
                    answer.types.add(column.type());
                });
            }

            @Override
            public boolean row(@Nullable String[] cells) {
                answer.rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
                return true;
            }
        });
        return answer;
    }
}
