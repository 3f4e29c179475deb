package org.akashi.criteria;

/** A text with where it comes from and whose words it is in. */
public record TextBlock(Bilingual text, Origin origin, Wording wording) {}
