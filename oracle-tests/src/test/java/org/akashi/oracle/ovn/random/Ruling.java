package org.akashi.oracle.ovn.random;

import java.util.Optional;
import org.akashi.oracle.ovn.Expected;

/**
 * What OVN says to a question.
 *
 * @param expected empty if the oracle cannot be trusted with it, for the reason in {@code leftOut}
 * @param text what was asked and answered, for people
 */
record Ruling(Optional<Expected> expected, Optional<LeftOut> leftOut, String text) {

    static Ruling without(LeftOut reason) {
        return new Ruling(Optional.empty(), Optional.of(reason), "");
    }
}
