package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing with an earlier answer: only what is new counts. */
class IsolateBaselineTest {

    private static final Path ROOT = Path.of(System.getProperty("akashi.root", "."));

    @TempDir
    private static Path folder = Path.of("");

    private static String sample = "";
    private static Path before = Path.of("");

    @BeforeAll
    static void prove() {
        sample = SampleCopy.into(folder.resolve("kumo")).folder().toString();
        before = folder.resolve("before.json");
        Run.of("isolate", sample, "--json", before.toString());
    }

    private static Run since(Path baseline, String evidence, String... options) {
        String[] arguments = new String[6 + options.length];
        System.arraycopy(
                new String[] {"isolate", evidence, "--lang", "en", "--baseline", baseline.toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return Run.of(arguments);
    }

    /** The router that joins two tenants has another prefix than the database network, so that nothing gets back into it. */
    private static SampleCopy withoutTheJoiningRouter(String name) {
        return SampleCopy.into(folder.resolve(name))
                .change("openstack/ovn/NB.dump.json", text -> text.replace("10.11.0.250/24", "10.99.0.250/24"));
    }

    @Test
    void where_nothing_changed_nothing_counts() {
        Run run = since(before, sample);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Nothing new speaks against isolation")
                .contains("new 0, gone 0, still there")
                .doesNotContain("Ways that nobody declared");
    }

    @Test
    void a_new_way_counts_and_is_told_alone() throws IOException {
        SampleCopy closed = withoutTheJoiningRouter("closed");
        Path earlier = folder.resolve("closed.json");
        Run.of("isolate", closed.folder().toString(), "--json", earlier.toString());
        Run run = since(earlier, sample);
        assertThat(run.status()).as(run.out()).isEqualTo(1);
        assertThat(run.out())
                .contains("New ways that nobody declared")
                .contains("Router “migration-tmp”")
                .doesNotContain("Network “shared-services-net” is shared");
        Run json = since(earlier, sample, "--json", "-");
        assertThat(json.out()).contains("\"new\": [\n").contains("\"same\": ");
        String schema = Files.readString(ROOT.resolve("docs/isolate.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json.out(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void what_is_gone_is_told_and_does_not_count() {
        Run run = since(before, withoutTheJoiningRouter("mended").folder().toString());
        assertThat(run.out()).contains("Gone: ").contains("router-joins-owners");
        assertThat(run.out()).doesNotContain("“migration-tmp” has interfaces");
    }

    @Test
    void an_answer_that_counts_other_owners_cannot_be_compared() {
        Run run = since(before, sample, "--owners", "domain");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaint()).contains("--owners project").contains("--owners domain");
    }

    @Test
    void a_damaged_answer_is_named_with_its_line() throws IOException {
        String whole = Files.readString(before);
        Path cut = Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.length() / 2));
        Run run = since(cut, sample);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("cut.json").containsPattern("line [0-9]+");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"ports\": []}");
        assertThat(since(other, sample).complaint()).contains("other.json").contains("owners.by");
        Path list = Files.writeString(folder.resolve("list.json"), "[]");
        assertThat(since(list, sample).complaint()).contains("list.json");
        Path half = Files.writeString(folder.resolve("half.json"), whole.replaceFirst("\"kind\": \"[a-z]+\",", ""));
        assertThat(since(half, sample).complaint()).contains("half.json").contains(".kind");
        assertThat(since(folder.resolve("nowhere.json"), sample).complaint()).contains("nowhere.json");
    }
}
