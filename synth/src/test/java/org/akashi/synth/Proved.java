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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;
import org.akashi.read.declaration.DeclarationsReader;

/** A generated cloud, read and proved as any other. */
record Proved(Path folder, Cloud cloud, IsolationResult result) {

    static Proved of(Path folder) {
        Cloud cloud = CloudReader.read(EvidenceFolder.open(folder));
        Declarations declared =
                DeclarationsReader.read(folder.resolve("_declarations.yaml"), LocalDate.of(2026, 11, 23));
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
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
                lines.add(String.join(
                        ",",
                        crossing.relation().name().toLowerCase(Locale.ROOT),
                        crossing.kind().name().toLowerCase(Locale.ROOT),
                        crossing.from().owner().id(),
                        crossing.to().owner().id(),
                        crossing.cause().code().name(),
                        object(crossing.cause())));
            }
        }
        return lines;
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

    /** What should be found and is not, not even as one of very many. */
    SortedSet<String> missed() throws IOException {
        SortedSet<String> found = found();
        SortedSet<String> missed = expected();
        missed.removeAll(found);
        missed.removeIf(line -> together(found).anyMatch(many -> covers(many, line)));
        return missed;
    }

    /** What is found and should not be, or as one of very many where nobody should be. */
    SortedSet<String> unexpected() throws IOException {
        SortedSet<String> expected = expected();
        SortedSet<String> unexpected = found();
        unexpected.removeAll(expected);
        unexpected.removeIf(line -> isTogether(line) && expected.stream().anyMatch(one -> covers(line, one)));
        return unexpected;
    }

    String summary() throws IOException {
        SortedSet<String> alone = expected();
        alone.retainAll(found());
        return expected().size() + " expected, " + alone.size() + " of them found one by one, the others as "
                + together(found()).count() + " crossings of very many; " + result.pairs();
    }

    private static Stream<String> together(SortedSet<String> lines) {
        return lines.stream().filter(Proved::isTogether);
    }

    /** Whether a side of it is very many owners. */
    private static boolean isTogether(String line) {
        String[] cells = line.split(",", -1);
        return cells[2].equals(Owner.MANY) || cells[3].equals(Owner.MANY);
    }

    /** Whether a crossing of very many is the same as one between two of them. */
    private static boolean covers(String many, String one) {
        String[] wide = many.split(",", -1);
        String[] narrow = one.split(",", -1);
        for (int i = 0; i < wide.length; i++) {
            boolean any = (i == 2 || i == 3) && wide[i].equals(Owner.MANY);
            if (!any && !wide[i].equals(narrow[i])) {
                return false;
            }
        }
        return true;
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
