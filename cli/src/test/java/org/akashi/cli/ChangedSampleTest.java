package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the sample with one change: the result changes as it should, and says why. */
class ChangedSampleTest {

    private static final String RULE = "99999999-0000-4000-8000-000000000001";

    /** acme-dev's web group admits PostgreSQL from everywhere: declared. */
    private static final String DECLARED = "{\"id\": \"" + RULE + "\", \"security_group_id\": "
            + "\"3567f01e-ad2b-4e6b-9014-d5ba7e0e16b6\", \"ethertype\": \"IPv4\", \"direction\": \"ingress\", "
            + "\"protocol\": \"tcp\", \"port_range_min\": 5432, \"port_range_max\": 5432, "
            + "\"remote_ip_prefix\": \"0.0.0.0/0\", \"remote_address_group_id\": null, \"remote_group_id\": null, "
            + "\"project_id\": \"ab9f2a47b1224f909049f3416140ef23\", \"revision_number\": 0}";

    /** The same as OVN would have it. */
    private static final String IMPLEMENTED = "[[\"uuid\",\"" + RULE + "\"],\"allow-related\",\"to-lport\",[\"map\","
            + "[[\"neutron:security_group_rule_id\",\"" + RULE + "\"]]],0,false,"
            + "\"outport == @pg_3567f01e_ad2b_4e6b_9014_d5ba7e0e16b6 && ip4 && ip4.src == 0.0.0.0/0 && tcp && "
            + "tcp.dst == 5432\",[\"set\",[]],[\"set\",[]],[\"map\",[]],1002,[\"set\",[]]]";

    @TempDir
    private Path folder = Path.of("");

    private SampleCopy sample(String name) {
        return SampleCopy.into(folder.resolve(name));
    }

    private static SampleCopy declare(SampleCopy sample) {
        sample.change(
                "openstack/neutron.security-group-rules.json",
                text -> text.replaceFirst(
                        "\"security_group_rules\": \\[", "\"security_group_rules\": [" + DECLARED + ","));
        return sample.change(
                "openstack/neutron.security-groups.json",
                text -> text.replaceFirst(
                        "(\"id\": \"3567f01e-ad2b-4e6b-9014-d5ba7e0e16b6\"[^\\[]*\"security_group_rules\": \\[)",
                        "$1" + DECLARED + ","));
    }

    private static SampleCopy implement(SampleCopy sample) {
        sample.change(
                "openstack/ovn/NB.dump.json",
                text -> text.replaceFirst("\"caption\":\"ACL table\",\"data\":\\[", "$0" + IMPLEMENTED + ","));
        return sample.change(
                "openstack/ovn/NB.dump.json",
                text -> text.replaceFirst(
                        "(\\[\\[\"uuid\",\"51042b6d-3cd7-4b2b-a494-974ba900c0d7\"\\],\\[\"set\",\\[)",
                        "$1[\"uuid\",\"" + RULE + "\"],"));
    }

    private String audit(SampleCopy sample) throws IOException {
        Path out = folder.resolve(sample.folder().getFileName() + "-out");
        Run run = Run.of("audit", sample.folder().toString(), "--out", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        return Files.readString(out.resolve("result.json"));
    }

    @Test
    void a_rule_that_is_declared_and_implemented_opens_what_it_admits_and_is_named_as_the_reason() throws IOException {
        String before = audit(sample("before"));
        String after = audit(implement(declare(sample("after"))));
        assertThat(before).doesNotContain(RULE);
        assertThat(after).contains(RULE).contains("tcp 5432");
        String[] question = {
            "reach",
            folder.resolve("after").toString(),
            "--from",
            "external:6ccfc2f0-6fc8-4be3-b654-10ba236859d1",
            "--src-ip",
            "192.0.2.1",
            "--dst-mac",
            "fa:16:3e:93:5f:0f",
            "--to",
            "192.168.10.228",
            "--proto",
            "tcp",
            "--port",
            "5432"
        };
        question[7] = gatewayMac();
        Run run = Run.of(question);
        assertThat(run.out()).startsWith("delivered: acme-dev-web-1").contains(RULE);
    }

    @Test
    void a_rule_that_is_only_declared_is_a_difference_to_what_is_implemented() throws IOException {
        String after = audit(declare(sample("declared")));
        assertThat(after).contains(RULE).contains("tcp 5432");
    }

    /** The MAC address of acme-dev-router's gateway interface. */
    private String gatewayMac() throws IOException {
        String nb = Files.readString(folder.resolve("after/openstack/ovn/NB.dump.json"));
        return nb.split("\",\"lrp-a4bdec5f-dc36-47d7-bb7d-4f026c824a7a\"", 2)[0].substring(
                nb.split("\",\"lrp-a4bdec5f-dc36-47d7-bb7d-4f026c824a7a\"", 2)[0].length() - 17);
    }
}
