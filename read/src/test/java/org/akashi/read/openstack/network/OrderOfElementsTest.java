package org.akashi.read.openstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.network.FilterRule;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.json.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists are walked through as they came; what is made of them and what is reported has the order of id all the same. */
class OrderOfElementsTest {

    private static final int PORTS = 1500;

    private static String text(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }

    private static String list(String name, List<String> elements) {
        return "{\"" + name + "\": [" + String.join(",\n", elements) + "]}";
    }

    /** A cloud whose lists are in another order for each seed: a rule in six is of no group, and every second port leads nowhere. */
    private static Cloud cloud(Path folder, int seed) {
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < PORTS; i++) {
            ports.add(text("""
                    {"id": "p%04d", "network_id": "n%d", "security_groups": ["g%d"], "revision_number": %d,
                     "fixed_ips": [{"subnet_id": "s%d", "ip_address": "10.0.%d.%d"}]}""", i, i % 4, i % 5, i, i % 3, i / 250, i % 250));
        }
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rules.add(text("""
                    {"id": "r%03d", "security_group_id": "g%d", "direction": "ingress", "ethertype": "IPv4",
                     "protocol": "tcp", "port_range_min": %d, "remote_group_id": "g%d"}""", i, i * 7 % 6, i, i % 7));
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            groups.add(text("{\"id\": \"g%d\", \"name\": \"group %d\"}", i, i));
        }
        Random random = new Random(seed);
        List.of(ports, rules, groups).forEach(list -> Collections.shuffle(list, random));
        return new EvidenceMaker(folder)
                .file("neutron.ports.json", list("ports", ports))
                .file("neutron.networks.json", list("networks", List.of("{\"id\": \"n1\"}", "{\"id\": \"n3\"}")))
                .file(
                        "neutron.subnets.json",
                        list("subnets", List.of("{\"id\": \"s2\", \"network_id\": \"n1\", \"cidr\": \"10.0.0.0/16\"}")))
                .file("neutron.security-groups.json", list("security_groups", groups))
                .file("neutron.security-group-rules.json", list("security_group_rules", rules))
                .read();
    }

    private static List<List<String>> broken(Cloud cloud) {
        return cloud.diagnostics().stream()
                .filter(d -> d.code() == Diagnostic.Code.DANGLING_REFERENCE)
                .map(Diagnostic::arguments)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    @Test
    void neither_what_is_made_nor_which_broken_references_are_told_depends_on_it(@TempDir Path folder) {
        Cloud first = cloud(folder, 1);
        assertThat(broken(first)).hasSize(Problems.MOST);
        assertThat(first.network().filters().keySet()).hasSize(6);
        for (int seed = 2; seed < 6; seed++) {
            Cloud other = cloud(folder, seed);

            assertThat(broken(other)).isEqualTo(broken(first));
            assertThat(other.network().revisions()).isEqualTo(first.network().revisions());
            assertThat(other.network().ports().keySet())
                    .containsExactlyElementsOf(first.network().ports().keySet());
            other.network().ports().forEach((id, port) -> {
                assertThat(port.id()).isEqualTo(id);
                assertThat(port.addresses())
                        .isEqualTo(first.network().port(id).orElseThrow().addresses());
                assertThat(port.filters())
                        .isEqualTo(first.network().port(id).orElseThrow().filters());
            });
            first.network().filters().forEach((id, filter) -> {
                List<FilterRule> rules =
                        other.network().filter(id).orElseThrow().rules();
                assertThat(rules).extracting(FilterRule::id).isSorted().isEqualTo(ids(filter.rules()));
                assertThat(rules).extracting(FilterRule::match).isEqualTo(matches(filter.rules()));
            });
        }
    }

    private static List<String> ids(List<FilterRule> rules) {
        return rules.stream().map(FilterRule::id).toList();
    }

    private static List<?> matches(List<FilterRule> rules) {
        return rules.stream().map(FilterRule::match).toList();
    }
}
