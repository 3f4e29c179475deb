package org.akashi.read;

import java.util.List;

/**
 * A file of declarations, or a list of owners, that cannot be used. What the audited side says is intended must not be half understood, so a single unusable line
 * stops the reading; evidence, in contrast, is read as far as it goes.
 *
 * <p>{@code code} and {@code arguments} are what sentences for people are made of; the message is the same in plain English. The first
 * two arguments are always the file and the line, which is 0 for the file as a whole.
 */
public final class ReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; in brackets, the arguments after file and line. */
    public enum Code {
        /** There is no such file []. */
        NO_SUCH_FILE("there is no such file; check the path"),
        /** The file cannot be read [the system's reason]. */
        UNREADABLE("it cannot be read (%s); give the user who runs this the right to read it"),
        /** The file is larger than such a file ever is [limit in bytes]. */
        TOO_LARGE("it is larger than %s bytes, more than such a file ever is; check the path"),
        /** Not YAML [the parser's reason]. */
        NOT_YAML("this is not YAML: %s; see samples/kumo-declarations.yaml for the form"),
        /** A value of another form than asked for [member, form]. */
        WRONG_FORM("%s must be %s"),
        /** A member that has no meaning [member, the members there are]. */
        UNKNOWN_MEMBER("'%s' has no meaning here; the members are %s"),
        /** A member that must be there and is not [member]. */
        MISSING_MEMBER("'%s' is missing; add it"),
        /** An id that an earlier entry has [id]. */
        DUPLICATE_ID("the id '%s' is used twice; give each entry its own"),
        /** Traffic that is none [text]. */
        BAD_TRAFFIC(
                "'%s' is no traffic; write 'tcp 22', 'udp 53', 'tcp 80-90', 'icmp', 'icmp6', 'protocol 47' or 'any'"),
        /** A day that is none [text]. */
        BAD_DATE("'%s' is no day; write it like 2027-03-31"),
        /** A prefix that is none [text]. */
        BAD_PREFIX("'%s' is no address prefix; write it like 10.0.0.0/8 or 2001:db8::/32"),
        /** Not a table of comma-separated values [the parser's reason]. */
        NOT_CSV("this is not a table of comma-separated values: %s"),
        /** A project that is not in evidence [text]. */
        UNKNOWN_PROJECT("no project in the evidence has the id or name '%s'; correct it, or take the line out"),
        /** A name that several projects have [name, their ids]. */
        AMBIGUOUS_PROJECT("several projects are called '%s' (%s); give the id instead"),
        /** A project that an earlier line has given away [text, that line]. */
        DUPLICATE_PROJECT("the project '%s' is on line %s already; keep one of them"),
        /** A name that no list may use for an owner [name]. */
        RESERVED_OWNER("'%s' cannot be an owner: it is the world outside the cloud; choose another name");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Code code;
    private final List<String> arguments;

    private ReadException(Code code, List<String> arguments) {
        super(message(code, arguments));
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    private static String message(Code code, List<String> arguments) {
        String line = arguments.get(1).equals("0") ? "" : ", line " + arguments.get(1);
        String sentence =
                code.sentence.formatted(arguments.subList(2, arguments.size()).toArray());
        return arguments.get(0) + line + ": " + sentence;
    }

    /**
     * Makes an exception.
     *
     * @param line from 1, or 0 for the whole file
     */
    public static ReadException of(Code code, String file, int line, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(file, Integer.toString(line)));
        all.addAll(List.of(arguments));
        return new ReadException(code, all);
    }

    public Code code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
