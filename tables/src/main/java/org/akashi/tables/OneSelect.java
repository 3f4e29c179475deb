package org.akashi.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.akashi.tables.TablesException.Code;

/** Looks, by the database's own parser, whether a text is one statement that only reads. */
final class OneSelect {

    private OneSelect() {}

    /**
     * Passes one SELECT, or what the parser makes one of (VALUES, FROM first, WITH, DESCRIBE, SHOW, SUMMARIZE).
     *
     * @throws TablesException for any other text
     */
    static void check(Connection connection, String query) throws SQLException {
        String parsed = "json_serialize_sql(" + EvidenceDatabase.quoted(query) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT parsed->>'$.error', parsed->>'$.error_type', "
                        + "parsed->>'$.error_message', parsed->>'$.position', json_array_length(parsed, '$.statements') "
                        + "FROM (SELECT " + parsed + " AS parsed)")) {
            found.next();
            if ("true".equals(found.getString(1))) {
                String said = SqlFault.oneLine(String.valueOf(found.getString(3)));
                boolean syntax = "parser".equals(found.getString(2));
                String position = found.getString(4);
                throw new TablesException(
                        syntax ? Code.WRONG_QUERY : Code.NOT_ONE_SELECT,
                        said,
                        syntax && position != null ? SqlFault.place(query, characters(query, position)) : "");
            }
            long count = found.getLong(5);
            if (count != 1) {
                throw new TablesException(Code.NOT_ONE_SELECT, count + " statements", "");
            }
        }
    }

    /** The parser counts code points. */
    private static int characters(String query, String codePoints) {
        int most = query.codePointCount(0, query.length());
        return query.offsetByCodePoints(0, Math.clamp(Long.parseLong(codePoints), 0, most));
    }
}
