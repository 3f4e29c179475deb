package org.akashi.criteria;

/**
 * A named thing that guides refer to: a component or role of ISO/IEC 17789, or a kind of evidence.
 *
 * @param key stable within its vocabulary, lower case with hyphens
 * @param confidence how well the name is known
 */
public record Term(String key, Bilingual name, Confidence confidence) {}
