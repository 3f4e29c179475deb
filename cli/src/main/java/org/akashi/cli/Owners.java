package org.akashi.cli;

import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.report.text.Problem;

/** What {@code --owners} means. */
final class Owners {

    /** Every project is an owner of its own. */
    static final String PROJECT = "project";

    /** All projects of an identity domain are one owner. */
    static final String DOMAIN = "domain";

    private Owners() {}

    static Ownership of(String given, Cloud cloud) {
        return switch (given) {
            case PROJECT -> Ownership.byProject(cloud.identity(), cloud.resources());
            case DOMAIN -> Ownership.byDomain(cloud.identity(), cloud.resources());
            default -> throw new CommandProblem(Problem.BAD_OPTION, "--owners", given);
        };
    }
}
