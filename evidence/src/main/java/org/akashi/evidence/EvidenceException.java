package org.akashi.evidence;

import java.util.List;

/**
 * Evidence that cannot be used at all: nothing was read, nothing is concluded. What is wrong with single files is no exception but
 * a {@link org.akashi.model.Diagnostic}.
 *
 * <p>{@code code} and {@code arguments} are what sentences for people are made of; the message is the same in plain English.
 */
public final class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; in brackets, the arguments. */
    public enum Code {
        /** There is nothing at the path [path]. */
        NO_SUCH_FOLDER("there is nothing at %s; give the folder that holds the answers of the cloud's services"),
        /** The path is no folder [path]. */
        NOT_A_FOLDER("%s is not a folder; give the folder that holds the answers, not one of its files"),
        /** The folder holds no file that counts as evidence [path]. */
        EMPTY_FOLDER("%s holds no evidence: no file in it has a name that begins with neither '_' nor '.'; "
                + "put the answers of the list calls there, such as neutron.ports.json"),
        /** A file or folder cannot be read [path, the system's reason]. */
        UNREADABLE("%s cannot be read (%s); give the user who runs this the right to read it"),
        /** More than can be evidence of one cloud, or nested without end [path, limit]. */
        TOO_MANY_FILES("%s is beyond the limit of %s; give the folder that holds the evidence, not one far above it");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Code code;
    private final List<String> arguments;

    private EvidenceException(Code code, List<String> arguments) {
        super(code.sentence.formatted(arguments.toArray()));
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    public static EvidenceException of(Code code, String... arguments) {
        return new EvidenceException(code, List.of(arguments));
    }

    public Code code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
