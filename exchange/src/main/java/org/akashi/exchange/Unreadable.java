package org.akashi.exchange;

import java.util.List;

/** Ends the reading of a file that cannot be read any further; the reader's remarks say why. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Remark.Code code;
    private final long line;
    private final transient List<String> arguments;

    /** @param line where it ended, or 0 */
    public Unreadable(Remark.Code code, long line, String... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.line = line;
        this.arguments = List.of(arguments);
    }

    /** Says it. */
    public void into(Remarks remarks) {
        remarks.at(line, line == 0 ? "" : "line " + line, code, arguments.toArray(String[]::new));
    }
}
