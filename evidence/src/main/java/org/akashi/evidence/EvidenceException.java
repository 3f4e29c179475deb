package org.akashi.evidence;

import java.io.IOException;
import java.nio.file.Path;
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
        TOO_MANY_FILES("%s is beyond the limit of %s; give the folder that holds the evidence, not one far above it"),
        /** The file is no zip, or no evidence package is in it [path]. */
        NO_PACKAGE("%s is no evidence package; give the folder or the zip that holds bagit.txt"),
        /** An archive names a file that would lie outside, or that not every system can have [path, name]. */
        UNSAFE_NAME(
                "%s names a file '%s', which must not be unpacked; do not use this archive, ask for a package again"),
        /** An archive names one file twice [path, name]. */
        DUPLICATE_NAME(
                "%s names '%s' twice, so it means different things to different readers; ask for a package again"),
        /** An archive would unpack to far more than evidence does [path, entry]. */
        BOMB("%s promises far more than an archive of its size holds (%s); do not unpack it, ask for a package again"),
        /** The package holds no artefact [path]. */
        EMPTY_PACKAGE("%s is a package without a single artefact; collect something into it"),
        /** The package is not what was sealed or captured [path, what, how or where]. */
        ALTERED("%s is not what was sealed or captured: %s (%s); see akashi verify, and ask for the package again"),
        /** An open package does not hold what was recorded [path, artefact, how]. */
        NOT_AS_CAPTURED(
                "%s cannot be sealed: %s does not belong to it as it is (%s); collect again into a new package"),
        /** The package cannot be written any more [path]. */
        SEALED("%s is sealed, nothing can be added to it; collect into a new package"),
        /** The package has not been sealed [path]. */
        NOT_SEALED("%s is not sealed; seal it first, with akashi seal"),
        /** Another process writes the package [path]. */
        IN_USE("%s is being written by another process; wait until it has ended"),
        /** A key or certificate cannot be used [path, what is expected]. */
        BAD_KEY("%s cannot be used as a key or certificate; expected is %s"),
        /** What a time-stamp authority answered cannot be used [path or address, reason]. */
        BAD_TIME_STAMP("the answer of the time-stamp authority %s cannot be used: %s; ask it again"),
        /** A name that no artefact can have [name]. */
        BAD_NAME("an artefact cannot be called '%s'; use letters, digits, '-', '_' and '.'"),
        /** The folder is there already and is no package [path]. */
        NOT_A_PACKAGE("%s is there already and is no evidence package; name a folder that does not exist yet");

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

    /** A file or folder that cannot be read, with the system's reason. */
    public static EvidenceException unreadable(Path where, IOException reason) {
        EvidenceException exception = of(Code.UNREADABLE, where.toString(), SystemReason.of(reason));
        exception.initCause(reason);
        return exception;
    }

    public Code code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
