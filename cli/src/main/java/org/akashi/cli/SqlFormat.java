package org.akashi.cli;

/** How the answer to a query is written. */
enum SqlFormat {
    /** A table for people. */
    TEXT,
    CSV,
    /** One array of objects. */
    JSON,
    /** An object in each line. */
    JSONL,
    PARQUET
}
