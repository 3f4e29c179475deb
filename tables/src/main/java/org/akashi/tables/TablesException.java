package org.akashi.tables;

/** Why a query has no answer, as a code; the database's own words and the place in the query are beside it. */
public final class TablesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Code {
        /** The text is empty, has several statements, or one that does not only read. */
        NOT_ONE_SELECT,
        /** The text is no SQL, or names what there is not. */
        WRONG_QUERY,
        /** It would open a file or an address, load code, or change settings. */
        FORBIDDEN,
        /** It needs more memory than it may use. */
        TOO_MUCH_MEMORY,
        /** It takes longer than it may. */
        TOO_LONG,
        /** A value could not be computed. */
        FAILED,
        /** The database has no library for this system. */
        NO_LIBRARY
    }

    private final Code code;
    private final String said;
    private final String place;

    TablesException(Code code, String said, String place) {
        super(code + " " + said);
        this.code = code;
        this.said = said;
        this.place = place;
    }

    public Code code() {
        return code;
    }

    /** What the database says, in English, in one line. */
    public String said() {
        return said;
    }

    /** The line of the query, and below it a mark at the place; empty if there is none. */
    public String place() {
        return place;
    }
}
