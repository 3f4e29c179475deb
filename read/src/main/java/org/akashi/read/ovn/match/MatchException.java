package org.akashi.read.ovn.match;

/** An expression that OVN would refuse, or that is beyond this compiler; the message is the reason. */
final class MatchException extends Exception {

    private static final long serialVersionUID = 1L;

    MatchException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
