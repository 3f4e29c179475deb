package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrustTest {

    private RecordedNeutron kumo;

    @BeforeAll
    void read() throws IOException {
        kumo = RecordedNeutron.read(Kumo.openstack());
    }

    @Test
    void ordinary_questions_are_trusted() {
        assertThat(distrust(Ask.tcp(id("globex-web-2"), address("10.20.0.159"), 22)))
                .isEmpty();
        assertThat(distrust(
                        Ask.tcp(id("globex-web-2"), address("10.20.0.159"), 22).as(address("10.20.0.77"))))
                .isEmpty();
    }

    @Test
    void a_prefix_as_address_pair_is_distrusted_where_the_ports_own_address_does_not_decide() {
        Ask own = Ask.tcp(id("globex-lb"), address("10.20.0.159"), 22);
        assertThat(distrust(own)).isEmpty();
        assertThat(distrust(own.as(address("10.20.0.77")))).contains(Distrust.SENDER_PREFIX_PAIR);

        Ask toLb = Ask.tcp(id("globex-web-2"), address("10.20.0.8"), 22);
        assertThat(distrust(toLb)).isEmpty();
        assertThat(distrust(Ask.tcp(id("globex-web-2"), address("8.8.8.8"), 22)
                        .toMac(kumo.named("globex-lb").mac())))
                .contains(Distrust.RECEIVER_PREFIX_PAIR);
    }

    @Test
    void an_address_sought_where_such_a_port_may_answer_is_distrusted() {
        assertThat(Distrust.ofSought(Set.of(kumo.network("globex-net").id()), Family.V4, kumo))
                .contains(Distrust.RECEIVER_PREFIX_PAIR);
        assertThat(Distrust.ofSought(Set.of(kumo.network("acme-prod-db").id()), Family.V4, kumo))
                .isEmpty();
    }

    @Test
    void ipv6_is_distrusted_from_a_port_bound_to_ipv4_and_trusted_from_one_that_is_free() {
        IpAddress all = address("ff02::1");
        IpAddress from = address("fe80::1");
        assertThat(distrust(Ask.tcp(id("globex-web-2"), all, 80).as(from))).contains(Distrust.FOREIGN_FAMILY);
        assertThat(distrust(Ask.tcp(id("initech-fw"), all, 80).as(from))).isEmpty();
    }

    @Test
    void what_ends_ovn_trace_is_not_asked() {
        String from = id("acme-prod-web-1");
        assertThat(distrust(Ask.echo(from, address("ff02::2")).with(Ask.Payload.icmp(Family.V6, 133, 0))))
                .contains(Distrust.NEIGHBOUR_DISCOVERY);
        IpAddress router = kumo.owner(kumo.network("acme-prod-net").id(), address("10.10.0.1"))
                .orElseThrow()
                .mac()
                .linkLocal();
        assertThat(distrust(Ask.echo(from, router))).contains(Distrust.ROUTER_LINK_LOCAL);
        assertThat(distrust(Ask.tcp(from, router, 80))).isEmpty();
    }

    @Test
    void a_forwarded_packet_with_its_receivers_own_source_is_distrusted_where_a_router_forwards_it() {
        Ask ask = Ask.tcp(id("initech-fw"), address("203.0.113.43"), 2222);
        assertThat(distrust(ask)).isEmpty();
        assertThat(distrust(ask.as(address("192.168.10.228")))).contains(Distrust.ROUTED_HAIRPIN);
        assertThat(distrust(Ask.tcp(id("acme-dev-web-1"), address("203.0.113.43"), 2222)))
                .isEmpty();
    }

    private Optional<Distrust> distrust(Ask ask) {
        Sent sent = Sent.of(ask.question("q"), kumo, new Southbound(Map.of(), Map.of()))
                .orElseThrow();
        return Distrust.of(sent, kumo);
    }

    private String id(String name) {
        return kumo.named(name).id();
    }

    private static IpAddress address(String text) {
        return IpAddress.of(text);
    }
}
