package org.akashi.oracle.ovn;

import org.akashi.model.reach.Question;

/**
 * A question and the kind it was made as.
 *
 * @param kind for counting and for people; the same kind may hold questions of several protocols
 */
record Asked(String kind, Question question) {}
