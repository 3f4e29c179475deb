package org.akashi.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;
import org.akashi.read.declaration.DeclarationsReader;

/** A generated cloud, read and proved as any other. */
record Proved(Path folder, Cloud cloud, IsolationResult result) {

    static Proved of(Path folder) {
        return of(folder, step -> {});
    }

    /**
     * @param told gets what is done next
     */
    static Proved of(Path folder, Consumer<String> told) {
        told.accept("reading");
        Cloud cloud = CloudReader.read(EvidenceFolder.open(folder));
        Declarations declared =
                DeclarationsReader.read(folder.resolve("_declarations.yaml"), LocalDate.of(2026, 11, 23));
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
        told.accept("proving");
        return new Proved(folder, cloud, IsolationProver.prove(cloud, owners, declared, 2));
    }

    /** Back doors and ways to management addresses, one line each. */
    SortedSet<String> found() {
        return lines(EnumSet.of(Crossing.Kind.BACKDOOR, Crossing.Kind.MANAGEMENT));
    }

    /** Everything that crosses, one line each. */
    SortedSet<String> all() {
        return lines(EnumSet.allOf(Crossing.Kind.class));
    }

    private SortedSet<String> lines(Set<Crossing.Kind> kinds) {
        SortedSet<String> lines = new TreeSet<>();
        for (Crossing crossing : result.crossings()) {
            if (kinds.contains(crossing.kind())) {
                lines.add(line(crossing));
            }
        }
        return lines;
    }

    /** Relation, kind, owners on its sides, cause, and object. */
    static String line(Crossing crossing) {
        return String.join(
                ",",
                crossing.relation().name().toLowerCase(Locale.ROOT),
                crossing.kind().name().toLowerCase(Locale.ROOT),
                crossing.from().owner().id(),
                crossing.to().owner().id(),
                crossing.cause().code().name(),
                object(crossing.cause()));
    }

    /** One wire has another name wherever it is seen from; the networks on it have not. */
    private static String object(Cause cause) {
        return cause.code() == Cause.Code.SHARED_WIRE ? String.join(" ", cause.arguments()) : cause.object();
    }

    /** What the generator says should be found, given the evidence there is. */
    SortedSet<String> expected() throws IOException {
        boolean ovn = cloud.declared().isPresent();
        return expected(cells -> ovn || cells[6].isEmpty());
    }

    /** What shows in nothing but OVN's databases. */
    SortedSet<String> onlyOvn() throws IOException {
        return expected(cells -> !cells[6].isEmpty());
    }

    private SortedSet<String> expected(Predicate<String[]> wanted) throws IOException {
        SortedSet<String> expected = new TreeSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("_expected-crossings.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (wanted.test(cells)) {
                expected.add(String.join(",", List.of(cells).subList(0, 6)));
            }
        }
        return expected;
    }
}
