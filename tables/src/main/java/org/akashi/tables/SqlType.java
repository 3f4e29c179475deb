package org.akashi.tables;

/** The types of columns; all of them are the same in every SQL database and in Parquet. */
public enum SqlType {
    VARCHAR,
    BOOLEAN,
    INTEGER,
    BIGINT
}
