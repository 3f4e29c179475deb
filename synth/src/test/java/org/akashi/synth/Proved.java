package org.akashi.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
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
        Cloud cloud = CloudReader.read(EvidenceFolder.open(folder));
        Declarations declared =
                DeclarationsReader.read(folder.resolve("_declarations.yaml"), LocalDate.of(2026, 11, 23));
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
        return new Proved(folder, cloud, IsolationProver.prove(cloud, owners, declared, 2));
    }

    /** Back doors and ways to management addresses, one line each. */
    SortedSet<String> found() {
        SortedSet<String> found = new TreeSet<>();
        for (Crossing crossing : result.crossings()) {
            if (crossing.kind() == Crossing.Kind.BACKDOOR || crossing.kind() == Crossing.Kind.MANAGEMENT) {
                found.add(String.join(
                        ",",
                        crossing.relation().name().toLowerCase(Locale.ROOT),
                        crossing.kind().name().toLowerCase(Locale.ROOT),
                        crossing.from().owner().id(),
                        crossing.to().owner().id(),
                        crossing.cause().code().name(),
                        object(crossing.cause())));
            }
        }
        return found;
    }

    /** One wire has another name wherever it is seen from; the networks on it have not. */
    private static String object(Cause cause) {
        return cause.code() == Cause.Code.SHARED_WIRE ? String.join(" ", cause.arguments()) : cause.object();
    }

    /** What the generator says should be found, given the evidence there is. */
    SortedSet<String> expected() throws IOException {
        boolean ovn = cloud.declared().isPresent();
        SortedSet<String> expected = new TreeSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("_expected-crossings.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (ovn || cells[6].isEmpty()) {
                expected.add(String.join(",", List.of(cells).subList(0, 6)));
            }
        }
        return expected;
    }
}
