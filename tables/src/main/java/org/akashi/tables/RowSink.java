package org.akashi.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an answer one by one. */
public interface RowSink {

    /**
     * A column of an answer.
     *
     * @param type its type as the database calls it, such as {@code VARCHAR} or {@code BIGINT}
     */
    record Heading(String name, String type) {

        /** Whether its values are numbers. */
        public boolean isNumeric() {
            return type.endsWith("INT")
                    || type.endsWith("INTEGER")
                    || type.startsWith("DECIMAL")
                    || type.equals("DOUBLE")
                    || type.equals("FLOAT");
        }
    }

    void begin(List<Heading> columns) throws IOException;

    /**
     * Takes a row.
     *
     * @param cells a text for each column, as the database writes the value; null where there is none
     * @return whether more rows are wanted
     */
    boolean row(@Nullable String[] cells) throws IOException;
}
