package org.akashi.read.ovn.db;

/** Which columns of a database are worth keeping; the others are skipped unread. */
public interface Wanted {

    /** Whether any row of the table is to be kept. */
    boolean table(String table);

    boolean column(String table, String column);
}
