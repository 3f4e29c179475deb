package org.akashi.cli;

import java.util.List;
import org.akashi.report.text.Problem;

/** What keeps a command from being done, as code and arguments; the sentence is the bundle's. */
final class CommandProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Object> arguments;

    CommandProblem(Problem problem, Object... arguments) {
        super(problem + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** A value that an option cannot have, and how it is written. */
    static CommandProblem option(String option, String value, String written) {
        return new CommandProblem(Problem.OPTION_VALUE, option, value, written);
    }

    Problem problem() {
        return problem;
    }

    List<Object> arguments() {
        return arguments;
    }
}
