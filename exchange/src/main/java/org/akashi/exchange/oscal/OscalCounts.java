package org.akashi.exchange.oscal;

/** How many groups, controls, parts and parameters a catalog has, all levels together. */
public record OscalCounts(int groups, int controls, int parts, int parameters) {}
