package org.akashi.oracle.ovn;

import java.util.Optional;

/**
 * What OVN says to a question.
 *
 * @param expected empty if ovn-trace cannot be trusted with it
 * @param distrust why not
 * @param trace the question in ovn-trace's words and the summary of its answer
 */
record Judgement(Optional<Expected> expected, Optional<Distrust> distrust, String trace) {}
