package org.akashi.synth.plan;

import java.util.List;

/**
 * An intended interconnection on one network.
 *
 * @param traffic empty for all
 */
public record Declaration(String id, String from, String to, List<String> traffic, String segment, String purpose) {}
