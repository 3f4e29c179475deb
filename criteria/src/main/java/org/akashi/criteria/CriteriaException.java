package org.akashi.criteria;

import java.util.List;
import java.util.stream.Collectors;

/** A library that cannot be used as it is, with everything that is wrong with it. */
public final class CriteriaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CriteriaException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Sorted by file and line; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
