package org.akashi.report;

import java.util.List;
import org.akashi.report.text.Problem;

/** What keeps a report from being made, as code and arguments; the sentence is the bundle's. */
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Object> arguments;

    public ReportException(Problem problem, Object... arguments) {
        super(problem + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public Problem problem() {
        return problem;
    }

    /** As {@link Problem} states them. */
    public List<Object> arguments() {
        return arguments;
    }
}
