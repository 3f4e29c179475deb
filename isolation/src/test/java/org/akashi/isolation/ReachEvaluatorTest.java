package org.akashi.isolation;

import static org.akashi.isolation.NetworkFixture.admitTcp;
import static org.akashi.isolation.NetworkFixture.any;
import static org.akashi.isolation.NetworkFixture.forged;
import static org.akashi.isolation.NetworkFixture.opaque;
import static org.akashi.isolation.NetworkFixture.question;
import static org.akashi.isolation.NetworkFixture.rule;
import static org.akashi.isolation.NetworkFixture.tcpQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import org.akashi.model.net.Protocols;
import org.akashi.model.network.FilterRule.Action;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.network.NatRule;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Answer.Verdict;
import org.akashi.model.reach.Question;
import org.akashi.model.reach.Reason.Code;
import org.junit.jupiter.api.Test;

class ReachEvaluatorTest {

    private static Answer ask(NetworkFixture network, Question question) {
        return ReachEvaluator.of(network.build()).answer(question);
    }

    private static NetworkFixture oneSegment() {
        return new NetworkFixture()
                .segment("a", "t1", "10.0.0.0/24")
                .closed("web", admitTcp(80, "0.0.0.0/0"))
                .guest("x", "t1", "a", "10.0.0.10", "web")
                .guest("y", "t1", "a", "10.0.0.11", "web");
    }

    private static NetworkFixture published() {
        return new NetworkFixture()
                .external("public", "203.0.113.0/24")
                .segment("a", "t1", "10.1.0.0/24")
                .segment("b", "t2", "10.2.0.0/24")
                .closed("web", admitTcp(80, "0.0.0.0/0"), admitTcp(22, "10.2.0.0/24"))
                .guest("x", "t1", "a", "10.1.0.10", "web")
                .guest("y", "t2", "b", "10.2.0.10", "web")
                .router("ra", "t1", "public 203.0.113.101/24", "a 10.1.0.1/24")
                .router("rb", "t2", "public 203.0.113.102/24", "b 10.2.0.1/24")
                .route("ra", "0.0.0.0/0", "203.0.113.1")
                .route("rb", "0.0.0.0/0", "203.0.113.1")
                .nat("ra", NatRule.Kind.SOURCE, "203.0.113.101", "10.1.0.0/24")
                .nat("ra", NatRule.Kind.BOTH, "203.0.113.50", "10.1.0.10")
                .nat("rb", NatRule.Kind.SOURCE, "203.0.113.102", "10.2.0.0/24");
    }

    @Test
    void an_admitted_port_is_delivered_and_names_its_rule() {
        Answer answer = ask(oneSegment(), tcpQuestion("x", "10.0.0.11", 80));
        assertThat(answer.verdict()).isEqualTo(Verdict.DELIVERED);
        assertThat(answer.deliveredTo()).containsExactly("y");
        assertThat(answer.reason().arguments().getFirst()).isEqualTo("tcp-80");
    }

    @Test
    void a_port_without_a_rule_is_blocked_by_the_denial() {
        Answer answer = ask(oneSegment(), tcpQuestion("x", "10.0.0.11", 22));
        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.reason().code()).isEqualTo(Code.INGRESS_DENIED);
        assertThat(answer.reason().arguments().getFirst()).isEqualTo("deny-INGRESS");
    }

    @Test
    void a_forged_source_stops_at_its_sender() {
        Answer answer = ask(oneSegment(), forged("x", "10.0.0.99", "10.0.0.11", 80));
        assertThat(answer.reason().code()).isEqualTo(Code.SPOOFED_SOURCE);
    }

    @Test
    void an_address_nobody_owns_has_no_neighbour() {
        Answer answer = ask(oneSegment(), tcpQuestion("x", "10.0.0.77", 80));
        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.reason().code()).isEqualTo(Code.NO_NEIGHBOUR);
    }

    @Test
    void an_address_nobody_owns_goes_to_whoever_may_claim_it() {
        NetworkFixture network = oneSegment().guestWithPair("vip", "t1", "a", "10.0.0.12", "10.0.0.64/26");
        Answer answer = ask(network, tcpQuestion("x", "10.0.0.77", 80));
        assertThat(answer.deliveredTo()).containsExactly("vip");
    }

    @Test
    void a_pair_that_is_a_prefix_admits_every_source_in_it() {
        NetworkFixture network = oneSegment().guestWithPair("vip", "t1", "a", "10.0.0.12", "10.0.0.64/26");
        assertThat(ask(network, forged("vip", "10.0.0.99", "10.0.0.11", 80)).deliveredTo())
                .containsExactly("y");
        assertThat(ask(network, forged("vip", "10.0.0.20", "10.0.0.11", 80)).verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_floating_address_is_translated_and_filters_see_the_translated_source() {
        assertThat(ask(published(), tcpQuestion("y", "203.0.113.50", 80)).deliveredTo())
                .containsExactly("x");
        Answer ssh = ask(published(), tcpQuestion("y", "203.0.113.50", 22));
        assertThat(ssh.verdict())
                .as("22 is open to 10.2.0.0/24, but the packet arrives from 203.0.113.102")
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_floating_address_is_reached_from_behind_the_same_router() {
        NetworkFixture network = published().guest("x2", "t1", "a", "10.1.0.11", "web");
        assertThat(ask(network, tcpQuestion("x2", "203.0.113.50", 80)).deliveredTo())
                .containsExactly("x");
    }

    @Test
    void an_unknown_destination_leaves_by_the_default_route() {
        assertThat(ask(published(), tcpQuestion("x", "198.51.100.9", 443)).deliveredTo())
                .containsExactly("external:public");
    }

    @Test
    void outside_reaches_a_floating_address() {
        assertThat(ask(published(), tcpQuestion("external:public", "203.0.113.50", 80))
                        .deliveredTo())
                .containsExactly("x");
    }

    @Test
    void a_forwarded_port_reaches_its_member_and_other_ports_reach_nobody() {
        NetworkFixture network = published().forwarding("rb", "203.0.113.60", 8080, "10.2.0.10", 80);
        assertThat(ask(network, tcpQuestion("x", "203.0.113.60", 8080)).deliveredTo())
                .containsExactly("y");
        assertThat(ask(network, tcpQuestion("x", "203.0.113.60", 81)).deliveredTo())
                .containsExactly("external:public");
    }

    @Test
    void a_listener_hands_nothing_to_a_member_of_another_family() {
        NetworkFixture network = published().forwarding("rb", "203.0.113.60", 8080, "2001:db8::10", 80);
        Answer answer = ask(network, tcpQuestion("x", "203.0.113.60", 8080));
        assertThat(answer.deliveredTo()).isEmpty();
        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_router_answers_echo_requests_and_nothing_else() {
        assertThat(ask(published(), question("x", "10.1.0.1", Protocols.ICMP, 0))
                        .deliveredTo())
                .containsExactly("ra-a");
        assertThat(ask(published(), tcpQuestion("x", "10.1.0.1", 80)).reason().code())
                .isEqualTo(Code.ROUTER_ADDRESS);
    }

    @Test
    void routes_in_a_circle_end_as_a_loop() {
        NetworkFixture network = new NetworkFixture()
                .segment("a", "t1", "10.1.0.0/24")
                .segment("link", "t1", "10.9.0.0/24")
                .guest("x", "t1", "a", "10.1.0.10")
                .router("r1", "t1", "a 10.1.0.1/24", "link 10.9.0.1/24")
                .router("r2", "t1", "link 10.9.0.2/24")
                .route("r1", "10.7.0.0/16", "10.9.0.2")
                .route("r2", "10.7.0.0/16", "10.9.0.1");
        assertThat(ask(network, tcpQuestion("x", "10.7.0.1", 80)).reason().code())
                .isEqualTo(Code.LOOP);
    }

    @Test
    void answers_to_dns_pass_the_filters_of_a_segment_that_answers_dns() {
        Question answer = new Question(
                "q",
                "x",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                org.akashi.model.net.IpAddress.of("10.0.0.11"),
                Protocols.UDP,
                java.util.OptionalInt.of(53),
                java.util.OptionalInt.of(9999),
                java.util.OptionalInt.empty(),
                java.util.OptionalInt.empty());
        assertThat(ask(oneSegment(), answer).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(ask(oneSegment().answeringDns("a"), answer).deliveredTo()).containsExactly("y");
    }

    @Test
    void a_rule_that_was_not_understood_leaves_its_traffic_undetermined() {
        NetworkFixture network = oneSegment()
                .filter("odd", opaque("?", Direction.INGRESS, Action.ALLOW))
                .guest("z", "t1", "a", "10.0.0.12", "web", "odd");
        assertThat(ask(network, tcpQuestion("x", "10.0.0.12", 22)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void rules_of_one_priority_that_contradict_each_other_are_undetermined() {
        NetworkFixture network = oneSegment()
                .filter(
                        "both",
                        rule("yes", Direction.INGRESS, 500, Action.ALLOW, any()),
                        rule("no", Direction.INGRESS, 500, Action.DROP, any()))
                .guest("z", "t1", "a", "10.0.0.12", "both");
        Answer answer = ask(network, tcpQuestion("x", "10.0.0.12", 22));
        assertThat(answer.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(answer.reason().code()).isEqualTo(Code.CONTRADICTING_RULES);
    }

    @Test
    void a_denial_wins_over_a_stateless_admission_of_lower_priority() {
        NetworkFixture network = oneSegment()
                .filter(
                        "fast",
                        rule("deny", Direction.INGRESS, 2000, Action.DROP, any()),
                        rule("fast", Direction.INGRESS, 10, Action.ALLOW_STATELESS, any()))
                .guest("z", "t1", "a", "10.0.0.12", "fast");
        Answer answer = ask(network, tcpQuestion("x", "10.0.0.12", 22));
        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.reason().arguments()).contains("deny");
    }

    @Test
    void a_filter_that_is_not_in_evidence_leaves_its_port_undetermined() {
        NetworkFixture network = oneSegment().guest("z", "t1", "a", "10.0.0.12", "gone");
        assertThat(ask(network, tcpQuestion("x", "10.0.0.12", 22)).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_sender_on_a_segment_that_is_not_in_evidence_is_undetermined() {
        NetworkFixture network = oneSegment().guest("lost", "t1", "nowhere", "10.5.0.12");
        assertThat(ask(network, tcpQuestion("lost", "10.0.0.11", 80)).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(ask(network, tcpQuestion("nobody", "10.0.0.11", 80)).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }
}
