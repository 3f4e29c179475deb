package org.akashi.criteria;

/**
 * A text in both languages of the library. Neither is a translation of the other in rank: both are shown to their readers as
 * they are.
 *
 * @param ja Japanese
 * @param en English
 */
public record Bilingual(String ja, String en) {}
