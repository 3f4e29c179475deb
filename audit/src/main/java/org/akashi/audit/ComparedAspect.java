package org.akashi.audit;

import java.util.Locale;

/** What differs between an object as declared and as implemented: the second argument of a {@link FindingCode#DECLARED_DIFFERS}. */
public enum ComparedAspect {
    /** It is there, or it is not. */
    EXISTENCE,
    /** On which segment it is. */
    SEGMENT,
    /** Its MAC address. */
    MAC,
    /** Its IP addresses. */
    ADDRESSES,
    /** Which source addresses it may use. */
    ANTI_SPOOFING,
    /** Which filters are in force. */
    FILTERS,
    /** Whether what no rule admits is dropped. */
    DEFAULT_DENIAL,
    /** Whether it is switched on. */
    ENABLED,
    /** Whether a rule tracks connections. */
    ACTION,
    /** A router's interfaces. */
    INTERFACES,
    /** A router's static routes. */
    ROUTES,
    /** A router's address translations. */
    TRANSLATIONS,
    /** Its attachment to physical networks. */
    UPLINKS;

    /** The argument: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
