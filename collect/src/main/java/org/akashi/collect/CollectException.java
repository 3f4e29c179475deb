package org.akashi.collect;

import java.util.List;

/** What keeps a capture from being done at all; {@code code} and {@code arguments} are what sentences for people are made of. */
public final class CollectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; in brackets, the arguments. */
    public enum Code {
        /** A file with settings cannot be read or is not of its form [path, reason]. */
        BAD_SETTINGS("%s cannot be used: %s"),
        /** A setting is missing [name, where it may stand]. */
        MISSING_SETTING("%s is not set; %s"),
        /** A setting cannot be used [name, value, what is expected]. */
        BAD_SETTING("%s cannot be '%s'; expected is %s"),
        /** The source cannot be reached [address, reason]. */
        UNREACHABLE("%s cannot be reached: %s"),
        /** The source's certificate does not fit [address, reason]. */
        UNTRUSTED("the certificate of %s does not fit: %s"),
        /** The source fails or is too busy, at every attempt [address, reason]. */
        FAILS("%s fails at every attempt: %s"),
        /** The source refuses who asks [address, as whom, what it said]. */
        REFUSED("%s refuses %s: %s"),
        /** The source answers as none of its kind does [address, reason]. */
        NOT_A_SOURCE("%s does not answer as expected: %s"),
        /** What a person brings is no regular file [path]. */
        NO_FILE("%s is no file that can be read"),
        /** The request to a time-stamp authority failed [address, reason]. */
        TIME_STAMP("the time-stamp authority %s gave no token: %s");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Code code;
    private final List<String> arguments;

    private CollectException(Code code, List<String> arguments) {
        super(code.sentence.formatted(arguments.toArray()));
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    public static CollectException of(Code code, String... arguments) {
        return new CollectException(code, List.of(arguments));
    }

    public Code code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
