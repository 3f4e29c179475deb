package org.akashi.synth;

import java.util.List;

/** Why a synthetic cloud was not written. */
public final class SynthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons; in brackets, the arguments. */
    public enum Code {
        /** A number is outside its range [what, given, lowest, highest]. */
        OUT_OF_RANGE,
        /** The folder exists and is not empty [path]. */
        NOT_EMPTY,
        /** The target is a file [path]. */
        NOT_A_FOLDER
    }

    private final Code code;
    private final List<String> arguments;

    SynthException(Code code, String... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Code code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
