package org.springframework;

/** Stands for Spring in {@code HouseRulesTest}, which shows that its use outside the server is found. */
public record Fake() {}
