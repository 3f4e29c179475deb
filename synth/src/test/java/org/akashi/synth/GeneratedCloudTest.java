package org.akashi.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated clouds, proved: everything planted is found, and nothing else is called a back door. */
class GeneratedCloudTest {

    private static final CloudGenerator.Progress SILENT = (step, done, all) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path cloud(String name, Request request) {
        Path cloud = folder.resolve(name);
        CloudGenerator.write(request, cloud, SILENT);
        return cloud;
    }

    @Test
    void everything_planted_is_found_and_no_other_back_door() throws IOException {
        List<Request> requests = List.of(
                new Request(3, 12, 1, 0, false),
                new Request(3, 12, 2, 13, false),
                new Request(10, 50, 3, 13, false),
                new Request(20, 100, 4, 26, false),
                new Request(3, 12, 5, 14, true),
                new Request(10, 50, 6, 14, true),
                new Request(20, 100, 7, 28, true));
        for (Request request : requests) {
            Proved proved = Proved.of(cloud("cloud-" + request.seed(), request));
            assertThat(proved.found()).as("%s", request).isEqualTo(proved.expected());
            assertThat(proved.result().undetermined()).as("%s", request).isEmpty();
            assertThat(proved.result().pairs().undetermined()).as("%s", request).isZero();
        }
    }

    /** Large enough to be proved by classes and hubs, and for owners to be told together. */
    @Test
    void everything_planted_among_a_thousand_machines_is_found_and_no_other_back_door() throws IOException {
        for (Request request : List.of(new Request(100, 1_000, 21, 26, false), new Request(100, 1_000, 22, 28, true))) {
            Proved proved = Proved.of(cloud("cloud-" + request.seed(), request));
            assertThat(proved.found()).as("%s", request).isEqualTo(proved.expected());
            assertThat(proved.result().pairs().undetermined()).as("%s", request).isZero();
        }
    }

    @Test
    void every_list_is_whole_and_read_without_problems() {
        Proved proved = Proved.of(cloud("cloud", new Request(10, 50, 5, 13, false)));
        Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (!proved.cloud().coverage().complete(kind)) {
                missing.add(kind);
            }
        }
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        EvidenceKind.GROUP_MEMBERS, EvidenceKind.IMPLEMENTED_NETWORK, EvidenceKind.NETWORK_BINDINGS);
        assertThat(proved.cloud().diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(Diagnostic.Code.MISSING_KIND, Diagnostic.Code.UNREAD_FILE);
    }

    @Test
    void what_is_declared_and_what_is_implemented_are_the_same_cloud() throws IOException {
        Path cloud = cloud("cloud", new Request(10, 60, 8, 14, true));
        Proved implemented = Proved.of(cloud);
        assertThat(implemented.cloud().diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(Diagnostic.Code.UNREAD_FILE);
        assertThat(implemented.result().undetermined()).isEmpty();
        Files.delete(cloud.resolve("ovn/NB.dump.json"));
        Files.delete(cloud.resolve("ovn/SB.dump.json"));
        Proved declared = Proved.of(cloud);
        assertThat(declared.found()).isEqualTo(declared.expected());
        assertThat(implemented.all()).containsAll(declared.all());
        SortedSet<String> hidden = implemented.all();
        hidden.removeAll(declared.all());
        assertThat(hidden).as("what two names of one bridge hide").isEqualTo(implemented.onlyOvn());
    }

    @Test
    void the_same_request_gives_the_same_bytes_and_another_seed_does_not() throws IOException {
        SortedMap<String, String> one = contents(cloud("one", new Request(10, 50, 6, 14, true)));
        assertThat(contents(cloud("two", new Request(10, 50, 6, 14, true)))).isEqualTo(one);
        assertThat(contents(cloud("other", new Request(10, 50, 7, 14, true)))).isNotEqualTo(one);
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
