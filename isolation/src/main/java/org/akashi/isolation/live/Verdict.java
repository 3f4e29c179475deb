package org.akashi.isolation.live;

/** What is known of an ordered pair of endpoints. */
public enum Verdict {
    /** Nothing the first may emit reaches the second; also where both have one owner, or one of them is not there. */
    ISOLATED,
    /** Something does. */
    CROSSING,
    /** Something may, and the evidence does not tell. */
    UNDETERMINED
}
