package org.akashi.evidence.log;

/**
 * How many events a log holds and the root of the Merkle tree over them (RFC 9162, section 2.1.1).
 *
 * @param size number of events, at least 0
 * @param root 64 lower-case hexadecimal digits
 */
public record TreeHead(int size, String root) {}
