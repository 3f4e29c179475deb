package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TraceTreeTest {

    @Test
    void statements_are_leaves_and_blocks_hold_what_happens_in_them() {
        TraceTree tree = TraceTree.parse("""
                # ip,reg14=0x5
                ingress(dp="a", inport="b") {
                    next;
                    ct_next(ct_state=new|trk) {
                        output;
                        /* output to "c", type "" */;
                    };
                };
                """);

        assertThat(tree.children()).hasSize(1);
        TraceTree ingress = tree.children().getFirst();
        assertThat(ingress.word()).isEqualTo("ingress");
        assertThat(ingress.text()).isEqualTo("ingress(dp=\"a\", inport=\"b\")");
        assertThat(ingress.children()).extracting(TraceTree::text).containsExactly("next", "ct_next(ct_state=new|trk)");
        assertThat(ingress.children().get(1).children())
                .extracting(TraceTree::text)
                .containsExactly("output", "/* output to \"c\", type \"\" */");
    }

    @Test
    void an_action_printed_on_one_line_is_a_leaf_though_it_has_braces() {
        TraceTree tree = TraceTree.parse("""
                tcp_reset { eth.dst <-> eth.src; next; };
                reg0[3] = put_dhcp_opts(dns_server = {10.0.0.1}, mtu = 1442);
                tcp_reset {
                    next;
                };
                """);

        assertThat(tree.children()).extracting(TraceTree::word).containsExactly("tcp_reset", "reg0", "tcp_reset");
        assertThat(tree.children().getFirst().children()).isEmpty();
        assertThat(tree.children().getLast().children()).hasSize(1);
    }

    @Test
    void braces_that_do_not_match_are_refused() {
        assertThatThrownBy(() -> TraceTree.parse("arp {")).hasMessageContaining("an open brace");
        assertThatThrownBy(() -> TraceTree.parse("};")).hasMessageContaining("a brace too many");
    }
}
