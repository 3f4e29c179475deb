package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Details of packets in which an oracle and the engine once disagreed, and the oracle was right. */
class FoundByOraclesTest {

    private static Answer ask(NetworkFixture network, Question question) {
        return ReachEvaluator.of(network.build()).answer(question);
    }

    private static Question echo(String from, String source, MacAddress to, String destination) {
        return new Question(
                "q",
                from,
                Optional.empty(),
                Optional.of(IpAddress.of(source)),
                Optional.of(to),
                IpAddress.of(destination),
                destination.contains(":") ? Protocols.ICMPV6 : Protocols.ICMP,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static MacAddress mac(NetworkFixture network, String router, String face) {
        return network.build().router(router).orElseThrow().interfaces().stream()
                .filter(i -> i.segment().equals(face))
                .findFirst()
                .orElseThrow()
                .mac();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, IsolationProver.WALKED})
    void who_is_switched_off_neither_links_nor_claims(int walked) {
        Network network = new NetworkFixture()
                .segment("a", "t1", "10.0.0.0/24")
                .unprotected("x", "t1", "a", "10.0.0.10")
                .guest("y", "t2", "a", "10.0.0.11")
                .off("x")
                .build();

        IsolationResult result = IsolationProver.prove(
                NetworkFixture.cloud(network),
                Ownership.byProject(
                        org.akashi.model.identity.Identity.empty(), org.akashi.model.resource.Resources.empty()),
                Declarations.none(),
                1,
                walked);

        assertThat(result.crossings()).isEmpty();
        assertThat(result.pairs().isolated()).isEqualTo(2);
    }

    @Test
    void a_routers_link_local_address_is_its_own_at_every_interface() {
        NetworkFixture network = new NetworkFixture()
                .segment("a", "t1", "2001:db8:1::/64")
                .segment("b", "t1", "2001:db8:2::/64")
                .unprotected("x", "t1", "a", "2001:db8:1::10")
                .router("r", "t1", "a 2001:db8:1::1/64", "b 2001:db8:2::1/64");
        String far = mac(network, "r", "b").linkLocal().toString();

        Answer answer = ask(network, echo("x", "2001:db8:1::10", mac(network, "r", "a"), far));

        assertThat(answer.deliveredTo()).containsExactly("r-b");
    }

    private static NetworkFixture gateway() {
        return new NetworkFixture()
                .external("public", "203.0.113.0/24")
                .segment("a", "t1", "10.1.0.0/24")
                .unprotected("x", "t1", "a", "10.1.0.10")
                .router("r", "t1", "public 203.0.113.101/24", "a 10.1.0.1/24")
                .nat("r", NatRule.Kind.SOURCE, "203.0.113.101", "10.1.0.0/24");
    }

    /** northd, priority 120 of {@code lr_in_ip_input}. */
    @Test
    void what_a_gateway_gets_from_its_own_address_is_routed_even_to_a_group_and_to_itself() {
        NetworkFixture network = gateway();
        String own = "203.0.113.101";
        MacAddress gate = mac(network, "r", "public");

        assertThat(ask(network, echo("external:public", own, MacAddress.of("01:00:5e:00:00:05"), "10.1.0.10"))
                        .deliveredTo())
                .containsExactly("x");
        assertThat(ask(network, echo("external:public", own, gate, "10.1.0.1")).deliveredTo())
                .as("nobody but a claimant has the router's own address inside")
                .containsExactly("x");
        assertThat(ask(network, echo("external:public", own, gate, own)).deliveredTo())
                .isEmpty();
        assertThat(ask(network, echo("external:public", "192.0.2.1", gate, "10.1.0.1"))
                        .deliveredTo())
                .containsExactly("r-a");
    }

    /** ML2/OVN writes only "unknown" for a port without port security and leases. */
    @Test
    void the_address_of_a_port_that_its_segment_was_not_told_of_may_be_taken_over() {
        NetworkFixture network = new NetworkFixture()
                .segment("a", "t1", "10.0.0.0/24")
                .segment("b", "t2", "10.1.0.0/24")
                .unprotected("x", "t1", "a", "10.0.0.10")
                .unprotected("y", "t1", "a", "10.0.0.11")
                .guest("z", "t2", "b", "10.1.0.10")
                .router("r", "t1", "a 10.0.0.1/24", "b 10.1.0.1/24");

        assertThat(ask(network, NetworkFixture.tcpQuestion("z", "10.0.0.10", 80))
                        .deliveredTo())
                .containsExactly("x");
        assertThat(ask(network.untold("x"), NetworkFixture.tcpQuestion("z", "10.0.0.10", 80))
                        .deliveredTo())
                .as("the router asks, and both may answer")
                .containsExactly("x", "y");
        assertThat(ask(network, NetworkFixture.tcpQuestion("x", "10.1.0.10", 80))
                        .deliveredTo())
                .as("its own address is its own nevertheless")
                .containsExactly("z");
    }

    @Test
    void an_interface_that_is_switched_off_leaves_its_address_to_who_claims_it() {
        NetworkFixture network = new NetworkFixture()
                .segment("a", "t1", "10.0.0.0/24")
                .segment("b", "t1", "10.1.0.0/24")
                .unprotected("x", "t1", "a", "10.0.0.10")
                .guest("y", "t1", "b", "10.1.0.10")
                .router("r1", "t1", "a 10.0.0.1/24", "b 10.1.0.1/24")
                .router("r2", "t1", "a 10.0.0.2/24")
                .route("r1", "10.9.0.0/16", "10.0.0.2");

        assertThat(ask(network, NetworkFixture.tcpQuestion("y", "10.9.0.1", 80)).deliveredTo())
                .isEmpty();
        assertThat(ask(network.off("r2", "a"), NetworkFixture.tcpQuestion("y", "10.9.0.1", 80))
                        .deliveredTo())
                .isEqualTo(List.of("x"));
    }
}
