package org.akashi.criteria;

/**
 * One of the situations an implementation standard tells apart.
 *
 * @param number 1 for the first
 */
public record StandardCase(int number, Bilingual title, TextBlock what) {}
