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

    Problem problem() {
        return problem;
    }

    List<Object> arguments() {
        return arguments;
    }
}
