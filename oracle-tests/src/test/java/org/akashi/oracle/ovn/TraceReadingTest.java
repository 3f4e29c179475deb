package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.junit.jupiter.api.Test;

class TraceReadingTest {

    private static final RecordedNeutron.Port ROUTER_PORT = new RecordedNeutron.Port(
            "r1",
            "",
            "inside",
            "network:router_interface",
            "router",
            MacAddress.of("02:00:00:00:00:01"),
            List.of(new RecordedNeutron.Fixed("s", IpAddress.of("10.0.0.1"))),
            false,
            List.of());
    private static final RecordedNeutron RECORDED =
            new RecordedNeutron(List.of(), List.of(), List.of(ROUTER_PORT), List.of());
    private static final Southbound SOUTHBOUND =
            new Southbound(Map.of("ls-in", "inside", "ls-out", "outside"), Map.of("exit", "outside"));

    @Test
    void an_output_to_a_port_is_a_delivery_and_one_into_the_next_datapath_is_none() {
        assertThat(read("""
                egress(dp="ls-in", inport="a", outport="r1") {
                    /* output to "r1", type "patch" */;
                    ingress(dp="lr", inport="lrp-r1") {
                        drop;
                    };
                };
                egress(dp="ls-in", inport="a", outport="b") {
                    /* output to "b", type "" */;
                };
                egress(dp="ls-in", inport="a", outport="m") {
                    /* output to "m", type "localport" */;
                };
                """).expected()).isEqualTo(Expected.of(List.of("b", "m")));
    }

    @Test
    void an_output_to_a_localnet_port_leaves_the_cloud() {
        assertThat(read("/* output to \"exit\", type \"localnet\" */;").expected())
                .isEqualTo(Expected.of(List.of("external:outside")));
    }

    @Test
    void packets_that_ovn_makes_are_no_deliveries() {
        assertThat(read("""
                tcp_reset {
                    egress(dp="ls-in", inport="r1", outport="a") {
                        /* output to "a", type "" */;
                    };
                };
                icmp4 {
                    /* output to "a", type "" */;
                };
                """).expected()).isEqualTo(Expected.BLOCKED);
    }

    @Test
    void an_unknown_next_hop_is_sought_inside_and_may_be_found_outside() {
        String solicitation = """
                arp { eth.dst = ff:ff:ff:ff:ff:ff; output; };
                arp {
                    ingress(dp="%s", inport="x") {
                        /* output to "%s", type "%s" */;
                    };
                };
                """;
        TraceReading inside = read(solicitation.formatted("ls-in", "a", ""));
        TraceReading outside = read(solicitation.formatted("ls-out", "exit", "localnet"));

        assertThat(inside.expected()).isEqualTo(Expected.BLOCKED);
        assertThat(inside.soughtOn()).containsExactly("inside");
        assertThat(outside.expected()).isEqualTo(Expected.of(List.of("external:outside")));
        assertThat(outside.soughtOn()).isEmpty();
    }

    @Test
    void an_echo_request_that_a_router_answers_is_delivered_to_it_and_the_reply_is_not_followed() {
        assertThat(read("""
                egress(dp="ls-in", inport="a", outport="r1") {
                    ingress(dp="lr", inport="lrp-r1") {
                        ip4.dst <-> ip4.src;
                        icmp4.type = 0;
                        egress(dp="lr", inport="lrp-r1", outport="lrp-r1") {
                            /* output to "a", type "" */;
                        };
                    };
                };
                """).expected()).isEqualTo(Expected.of(List.of("r1")));
    }

    @Test
    void what_ovn_answers_as_a_dhcp_server_is_delivered_to_nobody() {
        assertThat(read("""
                ingress(dp="ls-in", inport="a") {
                    reg0[3] = put_dhcp_opts(offerip = 10.0.0.5, dns_server = {10.0.0.1});
                    egress(dp="ls-in", inport="a", outport="a") {
                        /* output to "a", type "" */;
                    };
                };
                """).expected()).isEqualTo(Expected.BLOCKED);
    }

    @Test
    void a_type_of_port_that_nobody_thought_of_is_no_guess() {
        assertThatThrownBy(() -> read("/* output to \"v\", type \"vtep\" */;")).hasMessageContaining("vtep");
    }

    private static TraceReading read(String summary) {
        Ask ask = Ask.echo("a", IpAddress.of("10.0.0.1"));
        return TraceReading.of(TraceTree.parse(summary), ask.question("q"), new RecordedPlaces(RECORDED, SOUTHBOUND));
    }
}
