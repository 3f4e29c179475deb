package org.akashi.audit;

import static org.akashi.audit.AccessProceduresTest.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.model.Verdict;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.junit.jupiter.api.Test;

class DeclaredEqualsImplementedTest {

    private static SmallCloud cloud(TrafficMatch... office) {
        return new SmallCloud()
                .project("acme")
                .server("acme-web", "acme", "h1")
                .segment("acme-net", "acme", "10.1.0.0/24")
                .filter("web", "acme", SmallCloud.admits("office", office))
                .port("acme-web", "acme-net", "10.1.0.5", "web");
    }

    private static List<String> compared(SmallCloud declared, SmallCloud implemented) {
        return implemented.declared(declared.network()).findings(new DeclaredEqualsImplemented());
    }

    @Test
    void equal_networks_conform() {
        SmallCloud both = cloud(tcp("198.51.100.0/24", 8443, 8443));
        Network network = both.network();
        assertThat(both.declared(network)
                        .verdict(new DeclaredEqualsImplemented())
                        .verdict())
                .isEqualTo(Verdict.CONFORMITY);
    }

    @Test
    void one_match_and_the_same_in_two_halves_mean_the_same() {
        SmallCloud halves = cloud(tcp("198.51.100.0/25", 8443, 8443), tcp("198.51.100.128/25", 8443, 8443));
        assertThat(compared(cloud(tcp("198.51.100.0/24", 8443, 8443)), halves)).isEmpty();
    }

    @Test
    void a_rule_that_lost_its_source_is_wider_and_names_the_crossings_it_opens() {
        SmallCloud implemented = cloud(tcp("0.0.0.0/0", 8443, 8443));
        Cause cause = new Cause(Cause.Code.SHARED_SEGMENT, "acme-net", List.of(), SmallCloud.at("acme-net"));
        implemented.crossing(crossing("X1", cause, "office", "10.9.0.1"));
        implemented.crossing(crossing("X2", cause, "office", "198.51.100.7"));
        implemented.crossing(crossing("X3", cause, "another", "10.9.0.1"));
        implemented.declared(cloud(tcp("198.51.100.0/24", 8443, 8443)).network());
        List<Finding> findings =
                new DeclaredEqualsImplemented().run(implemented.context()).findings();
        assertThat(SmallCloud.texts(findings))
                .containsExactly("RULE_WIDER_THAN_DECLARED office [web, acme, office ALLOW, office ALLOW]");
        assertThat(findings.getFirst().crossings()).containsExactly("X1");
        assertThat(findings.getFirst().witness().orElseThrow().packet().source())
                .isEqualTo(IpAddress.of("10.9.0.1"));
    }

    private static Crossing crossing(String id, Cause cause, String rule, String source) {
        Crossing.Passage passage = Crossings.passage("tcp 8443", rule, Crossings.witness(source, 8443));
        return Crossings.crossing(
                id, Crossing.Kind.BACKDOOR, "globex", "acme", cause, List.of(passage), Optional.empty());
    }

    @Test
    void a_rule_that_admits_less_is_narrower() {
        assertThat(compared(cloud(tcp("198.51.100.0/24", 8443, 8443)), cloud(tcp("198.51.100.0/25", 8443, 8443))))
                .containsExactly("RULE_NARROWER_THAN_DECLARED office [web, acme, office ALLOW, office ALLOW]");
    }

    @Test
    void a_rule_that_nobody_declared_is_wider_than_declared() {
        SmallCloud declared = cloud(tcp("198.51.100.0/24", 8443, 8443)).filter("web", "acme");
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443));
        assertThat(compared(declared, implemented))
                .contains("RULE_WIDER_THAN_DECLARED office [web, acme, , office ALLOW]");
    }

    @Test
    void a_filter_that_nobody_declared_is_found_by_what_it_admits() {
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443));
        implemented.filter("by-hand", "", SmallCloud.admits("hole", tcp("0.0.0.0/0", 22, 22)));
        filteredBy(implemented, "web", "by-hand", SmallCloud.DROP);
        assertThat(compared(cloud(tcp("198.51.100.0/24", 8443, 8443)), implemented))
                .containsExactly("RULE_WIDER_THAN_DECLARED hole [by-hand, provider, , hole ALLOW]");
    }

    @Test
    void a_denial_written_in_another_filter_is_the_same_denial() {
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443));
        SmallCloud declared = cloud(tcp("198.51.100.0/24", 8443, 8443));
        List<FilterRule> drop =
                implemented.network().filter(SmallCloud.DROP).orElseThrow().rules();
        declared.filter("another-drop", "", drop.toArray(FilterRule[]::new));
        filteredBy(declared, "web", "another-drop");
        assertThat(compared(declared, implemented)).isEmpty();
    }

    @Test
    void a_port_that_lost_its_denial_is_found() {
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443));
        filteredBy(implemented, "web");
        assertThat(compared(cloud(tcp("198.51.100.0/24", 8443, 8443)), implemented))
                .containsExactly("DECLARED_DIFFERS acme-web [acme-web, default-denial, "
                        + "egress IPv4, egress IPv6, ingress IPv4, ingress IPv6, ]");
    }

    /** The same port with other filters. */
    private static void filteredBy(SmallCloud cloud, String... filters) {
        Port port = cloud.network().port("acme-web").orElseThrow();
        cloud.port(
                "acme-web",
                "acme-web",
                "acme-net",
                port.mac(),
                port.addresses(),
                port.antiSpoofing(),
                List.of(filters));
    }

    @Test
    void a_route_that_nobody_declared_is_found() {
        SmallCloud declared = cloud(tcp("198.51.100.0/24", 8443, 8443)).router(router());
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443))
                .router(router(new Route(
                        Prefix.of("10.2.0.0/24"),
                        false,
                        IpAddress.of("10.1.0.250"),
                        Optional.empty(),
                        Route.Origin.STATIC,
                        SmallCloud.at("routes/0"))));
        assertThat(compared(declared, implemented))
                .containsExactly("DECLARED_DIFFERS r [r, routes, , 10.2.0.0/24 via 10.1.0.250]");
    }

    private static Router router(Route... routes) {
        return new Router("r", "r", "acme", true, List.of(), List.of(routes), List.of(), SmallCloud.at("routers/r"));
    }

    @Test
    void an_object_on_one_side_only_is_found() {
        SmallCloud implemented = cloud(tcp("198.51.100.0/24", 8443, 8443)).segment("extra", "acme", "10.8.0.0/24");
        assertThat(compared(cloud(tcp("198.51.100.0/24", 8443, 8443)), implemented))
                .containsExactly("DECLARED_DIFFERS extra [extra, existence, , extra]");
    }

    @Test
    void what_changed_during_the_capture_is_noted_and_stays_undecided() {
        SmallCloud declared = cloud(tcp("198.51.100.0/24", 8443, 8443)).revision("web", 4);
        SmallCloud implemented = cloud(tcp("0.0.0.0/0", 8443, 8443)).revision("web", 5);
        assertThat(compared(declared, implemented)).containsExactly("CHANGED_DURING_CAPTURE web [web, 4, 5]");
        assertThat(implemented.verdict(new DeclaredEqualsImplemented()).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void with_one_side_only_there_is_nothing_to_compare_and_no_conformity() {
        SmallCloud alone = cloud(tcp("198.51.100.0/24", 8443, 8443));
        assertThat(alone.verdict(new DeclaredEqualsImplemented()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }
}
