package org.akashi.oracle.ovn;

/**
 * One packet, in the words of ovn-trace(8).
 *
 * @param datapath name of the logical switch it enters
 * @param expression an OVN expression that fixes its port of entry and its header
 */
public record Microflow(String datapath, String expression) {}
