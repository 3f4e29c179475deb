package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that contradicts itself: a diagnostic with its place, undetermined where it matters, never a crash, never isolated. */
class IsolateBadEvidenceTest {

    private static final String PORTS = "openstack/neutron.ports.json";
    private static final String ROUTERS = "openstack/neutron.routers.json";

    @TempDir
    private Path folder = Path.of("");

    private int copies;

    /** The sample as the management API alone tells it. */
    private SampleCopy declared() {
        return SampleCopy.into(folder.resolve("kumo-" + copies++))
                .without("NB.")
                .without("SB.");
    }

    private static String prove(SampleCopy sample) {
        Run run = Run.of("isolate", sample.folder().toString(), "--json", "-");
        assertThat(run.status()).as(run.err()).isIn(1, 3);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return run.out();
    }

    private static long count(String json, String member) {
        var found = Pattern.compile("\"" + member + "\": ([0-9]+)").matcher(json.split("\"pairs\": ", 2)[1]);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void a_port_on_a_network_that_is_not_there_is_undetermined_with_everybody_else() {
        String json = prove(declared()
                .change(
                        PORTS,
                        text -> text.replaceFirst(
                                "\"network_id\": \"3b9ddaba-8603-44b1-a129-a7f4c6dc3a91\"",
                                "\"network_id\": \"gone\"")));
        assertThat(json)
                .contains("\"code\": \"dangling-reference\"")
                .contains("\"artifact\": \"" + PORTS + "\"")
                .contains("\"gone\"");
        assertThat(count(json, "undetermined")).isPositive();
    }

    @Test
    void a_group_that_is_not_there_leaves_what_its_ports_admit_undetermined() {
        String before = prove(declared());
        String json = prove(declared()
                .change(
                        PORTS,
                        text -> text.replaceFirst(
                                "(\"security_groups\": \\[\\s*)\"[0-9a-f-]{36}\"", "$1\"00000000-no-such-group\"")));
        assertThat(json).contains("00000000-no-such-group");
        assertThat(count(json, "undetermined")).isPositive();
        assertThat(count(json, "isolated")).isLessThanOrEqualTo(count(before, "isolated"));
    }

    @Test
    void a_rule_of_a_group_that_nobody_defined_is_told_with_its_place() {
        String json = prove(declared()
                .change(
                        "openstack/neutron.security-group-rules.json",
                        text -> text.replaceFirst(
                                "(\"remote_group_id\": )\"[0-9a-f-]{36}\"", "$1\"00000000-no-such-group\"")));
        assertThat(json).contains("00000000-no-such-group").contains("neutron.security-group-rules.json");
    }

    @Test
    void a_reference_of_a_router_that_leads_nowhere_is_undetermined() {
        String json = prove(declared()
                .change(
                        PORTS,
                        text -> text.replace(
                                "\"network_id\": \"b0a7a72d-7fea-4cff-b09f-8f379113a57e\"",
                                "\"network_id\": \"gone\"")));
        assertThat(json).contains("\"code\": \"dangling-reference\"");
        assertThat(count(json, "undetermined")).isPositive();
    }

    @Test
    void routes_that_overlap_decide_by_the_longest_prefix_and_end() {
        String routes = "\"routes\": [{\"destination\": \"10.0.0.0/8\", \"nexthop\": \"10.20.0.250\"}, "
                + "{\"destination\": \"10.0.0.0/8\", \"nexthop\": \"10.20.0.251\"}, "
                + "{\"destination\": \"10.11.0.0/16\", \"nexthop\": \"10.20.0.252\"}]";
        String json = prove(declared().change(ROUTERS, text -> text.replace("\"routes\": []", routes)));
        assertThat(count(json, "total")).isPositive();
        assertThat(json).contains("\"crossings\": [");
    }

    @Test
    void routes_in_a_circle_end() {
        String circle = "\"routes\": [{\"destination\": \"198.51.100.0/24\", \"nexthop\": \"10.20.0.1\"}, "
                + "{\"destination\": \"198.51.100.0/24\", \"nexthop\": \"10.20.0.250\"}, "
                + "{\"destination\": \"0.0.0.0/0\", \"nexthop\": \"10.20.0.250\"}]";
        SampleCopy sample = declared().change(ROUTERS, text -> text.replace("\"routes\": []", circle));
        assertThat(count(prove(sample), "total")).isPositive();
        Run run = Run.of(
                "reach",
                sample.folder().toString(),
                "--from",
                "globex-web-1",
                "--to",
                "198.51.100.7",
                "--proto",
                "tcp",
                "--port",
                "80");
        assertThat(run.status()).as(run.err()).isIn(0, 3);
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void a_list_that_is_missing_is_named_and_nobody_is_isolated() {
        SampleCopy sample = declared().without("neutron.security-groups");
        String json = prove(sample);
        assertThat(count(json, "isolated")).isZero();
        assertThat(json).contains("neutron.security-groups.json");
        assertThat(Run.of("isolate", sample.folder().toString(), "--lang", "en").out())
                .contains("Add the missing evidence: neutron.security-groups.json");
    }
}
