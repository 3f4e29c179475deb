package org.akashi.tables;

/** What a table, column or unit means, in both languages. */
public record Meaning(String ja, String en) {}
