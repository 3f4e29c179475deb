package org.akashi.tables;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.akashi.tables.TablesException.Code;

/**
 * What the database complains about, brought into our form. It writes complaints as JSON ({@code errors_as_json}), and reads them back
 * for us, since nothing else here reads JSON.
 */
final class SqlFault {

    private SqlFault() {}

    /** A complaint without a place. */
    static TablesException of(Connection connection, SQLException failure) {
        return of(connection, failure, "");
    }

    /**
     * A complaint about a query.
     *
     * @param query the text in which the complaint's position counts bytes; empty if it is not known
     */
    static TablesException of(Connection connection, SQLException failure, String query) {
        String message = String.valueOf(failure.getMessage());
        int json = message.indexOf("{\"exception_type\"");
        if (failure instanceof SQLTimeoutException || message.startsWith("INTERRUPT")) {
            return new TablesException(Code.TOO_LONG, "", "");
        }
        if (json < 0) {
            return new TablesException(Code.FAILED, oneLine(message), "");
        }
        String complaint = EvidenceDatabase.quoted(message.substring(json)) + "::JSON";
        try (Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery("SELECT c->>'$.exception_type', c->>'$.exception_message', "
                        + "c->>'$.position' FROM (SELECT " + complaint + " AS c)")) {
            told.next();
            Code code = code(told.getString(1));
            String said = told.getString(2);
            String position = told.getString(3);
            return new TablesException(
                    code,
                    code == Code.TOO_MUCH_MEMORY ? said.lines().findFirst().orElse("") : oneLine(said),
                    position == null || query.isEmpty() ? "" : place(query, characters(query, position)));
        } catch (SQLException unreadable) {
            return new TablesException(Code.FAILED, oneLine(message), "");
        }
    }

    private static Code code(String kind) {
        return switch (kind) {
            case "Parser", "Binder", "Catalog", "Invalid Input" -> Code.WRONG_QUERY;
            case "Permission" -> Code.FORBIDDEN;
            case "Out of Memory" -> Code.TOO_MUCH_MEMORY;
            case "INTERRUPT", "Interrupt" -> Code.TOO_LONG;
            default -> Code.FAILED;
        };
    }

    private static int characters(String query, String bytes) {
        byte[] text = query.getBytes(StandardCharsets.UTF_8);
        return new String(text, 0, Math.clamp(Long.parseLong(bytes), 0, text.length), StandardCharsets.UTF_8).length();
    }

    /** The line that holds a character of the query, and below it a mark at that character. */
    static String place(String query, int at) {
        int line =
                1 + (int) query.substring(0, at).chars().filter(c -> c == '\n').count();
        int start = query.lastIndexOf('\n', at - 1) + 1;
        int end = query.indexOf('\n', start);
        String head = "LINE " + line + ": ";
        return head
                + query.substring(start, end < 0 ? query.length() : end).stripTrailing()
                + "\n"
                + " ".repeat(head.length() + at - start)
                + "^";
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }
}
