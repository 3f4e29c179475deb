package org.akashi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.read.ReadException;
import org.akashi.read.declaration.OwnerList;
import org.akashi.read.declaration.OwnersReader;
import org.akashi.report.isolation.OwnersSetting;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;

/**
 * What {@code --owners} means: {@code project}, {@code domain}, or a file that lists owners.
 *
 * @param setting what is said of it in the result
 */
record Owners(Ownership ownership, OwnersSetting setting) {

    /** Every project is an owner of its own. */
    static final String PROJECT = "project";

    /** All projects of an identity domain are one owner. */
    static final String DOMAIN = "domain";

    /** How many problems of a list are written out. */
    private static final int SHOWN = 20;

    static Owners of(String given, Cloud cloud, Console console, Texts texts) {
        return switch (given) {
            case PROJECT -> of(Ownership.byProject(cloud.identity(), cloud.resources()));
            case DOMAIN -> of(Ownership.byDomain(cloud.identity(), cloud.resources()));
            default -> listed(Path.of(given), cloud, console, texts);
        };
    }

    private static Owners of(Ownership ownership) {
        return new Owners(ownership, OwnersSetting.of(ownership.by()));
    }

    private static Owners listed(Path file, Cloud cloud, Console console, Texts texts) {
        OwnerList list = OwnersReader.read(file, cloud.identity());
        List<ReadException> problems = list.problems();
        if (!problems.isEmpty()) {
            problems.stream()
                    .limit(SHOWN)
                    .forEach(each -> console.err().println("akashi: " + Complaints.of(texts, each)));
            throw new CommandProblem(Problem.BAD_OWNERS, file, problems.size());
        }
        Ownership ownership = Ownership.byList(cloud.identity(), cloud.resources(), list.owners());
        List<String> unlisted = list.unlisted().stream()
                .filter(project -> ownership.ofProject(project).kind() == Owner.Kind.TENANT)
                .toList();
        return new Owners(ownership, new OwnersSetting(ownership.by(), Optional.of(list.sha256()), unlisted));
    }
}
