package org.akashi.checker;

import static org.akashi.checker.Claims.expect;
import static org.akashi.checker.Town.twoHouses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.akashi.model.Cloud;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.junit.jupiter.api.Test;

/** What ports send, let in and belong to, as doors and certified pairs counted by hand. */
class PortsTest {

    @Test
    void a_rule_for_a_remote_prefix_is_compared_with_the_translated_source() {
        Town town = twoHouses().floating("router-a", "203.0.113.10", "10.0.0.5/32");
        // Only b's router has this source, so b1 comes in, and so may the world.
        town.filtered("a1", Town.allow("203.0.113.3/32"));
        // Nobody has an inside source on the hub but the world, which may have any.
        town.filtered("b1", Town.allow("10.0.0.0/24"));

        expect(
                town,
                List.of("ext"),
                10,
                3,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a1 2",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");

        town.filtered("a1", Town.allow("203.0.113.4/32"));
        expect(
                town,
                List.of("ext"),
                10,
                4,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a1 1",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");
    }

    @Test
    void who_admits_nothing_has_no_door() {
        Town town = twoHouses();
        town.filtered("a1").filtered("a2").filtered("b1");

        expect(town, List.of("ext"), 10, 7, "ext> STANDING external:ext 3");
    }

    @Test
    void an_unclear_port_sends_from_everywhere_and_lets_everything_in() {
        Town town = new Town()
                .segment("shared")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "shared", "b", "10.0.0.6");
        town.filtered("a1", Town.allow("10.0.0.7/32"));
        town.filtered("b1");
        expect(town, List.of("shared"), 2, 0);

        town.unmodelled("b1");
        expect(town, List.of("shared"), 2, 0, "shared> STANDING a1 1", "shared> STANDING b1 1");
    }

    @Test
    void without_anti_spoofing_any_source_is_used_and_any_address_published_to() {
        Town town = twoHouses().floating("router-a", "203.0.113.10", "10.0.0.77/32");
        town.filtered("a2", Town.allow("10.5.0.0/16"));
        town.unprotected("a2").unprotected("b1");

        // 10.0.0.77 is nobody's, but a2 may have it. b1's forged sources outside 10.0.0.0/24 are not translated.
        expect(
                town,
                List.of("ext"),
                10,
                3,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a2 2",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");
    }

    @Test
    void ipv6_is_not_translated_and_counts_link_local_sources() {
        Town town = new Town()
                .segment("hub")
                .segment("net-a")
                .guest("a1", "net-a", "a", "2001:db8:a::5")
                .guest("b1", "hub", "b", "2001:db8::6")
                .guest("c1", "hub", "c", "10.0.0.7")
                .router("router-a", "hub 2001:db8::1/64", "net-a 2001:db8:a::1/64");
        town.filtered("b1", Town.allow("2001:db8:a::/64"));
        town.filtered("a1", Town.allow("fe80::/10"));
        town.filtered("c1", Town.allow("fe80::/10"), Town.allow("10.0.0.0/8"));

        // a1 has 2001:db8:a::5 and its link-local address on the hub; b1 hands to net-a with its own. c1 has no IPv6
        // source.
        expect(town, List.of("hub"), 6, 1, "hub> STANDING b1 1", "hub> STANDING c1 2", "hub>net-a HANDED a1 1");
    }

    @Test
    void a_port_whose_segment_is_not_in_evidence_is_never_certified() {
        Town town = new Town()
                .segment("net-a")
                .guest("a1", "net-a", "a", "10.0.0.5")
                .guest("b1", "gone", "b", "10.0.0.5")
                .guest("c1", "gone", "c", "10.0.0.6");

        expect(town, List.of(), 6, 0);
    }

    @Test
    void rules_are_taken_until_everything_is_denied() {
        Town town = new Town()
                .segment("shared")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "shared", "b", "10.0.0.6");
        town.filteredOpenly("a1", Town.rule(5, FilterRule.Action.DROP, Town.tcp(22)));
        town.filtered("b1", Town.allow("10.0.0.0/32"));
        // What denies less is passed over, and nothing ends the list: everything is let in.
        expect(town, List.of("shared"), 2, 0, "shared> STANDING a1 1");

        town.segments.computeIfPresent("shared", (id, segment) -> answeringDns(segment));
        expect(town, List.of("shared"), 2, 0, "shared> STANDING a1 1", "shared> STANDING b1 1");
    }

    private static Segment answeringDns(Segment segment) {
        return new Segment(
                segment.id(),
                segment.name(),
                segment.owner(),
                segment.kind(),
                segment.wire(),
                segment.external(),
                segment.enabled(),
                segment.subnets(),
                segment.uplinks(),
                segment.sharing(),
                true,
                segment.evidence());
    }

    @Test
    void a_binding_without_prefixes_admits_every_source() {
        Town town = new Town()
                .segment("shared")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "shared", "b", "10.0.0.6");
        town.filtered("a1", Town.allow("192.0.2.0/24"));
        town.filtered("b1");
        expect(town, List.of("shared"), 2, 0);

        town.port(
                "b1",
                port -> Town.port(
                        port.id(),
                        port.segment(),
                        Port.Role.GUEST,
                        port.project(),
                        port.addresses(),
                        AntiSpoofing.of(List.of(new AntiSpoofing.Binding(
                                port.antiSpoofing().bindings().getFirst().mac(), List.<Prefix>of()))),
                        port.filters()));
        expect(town, List.of("shared"), 2, 0, "shared> STANDING a1 1");
    }

    @Test
    void a_port_belongs_to_the_project_of_its_server_or_of_its_trunks_server() {
        Town town = new Town()
                .segment("net")
                .guest("child", "net", "x", "10.0.0.5")
                .guest("trunk", "net", "y", "10.0.0.6")
                .guest("own", "net", "z", "10.0.0.7")
                .service("dhcp", "net", "10.0.0.2");
        town.server("server-trunk", "p-owner");
        town.port("child", port -> Town.below(port, "trunk"));
        Cloud cloud = town.cloud();

        assertThat(Claims.truth(cloud).owners()).containsOnlyKeys("p-owner", "p-z");
        assertThat(Endpoints.of(cloud, Claims.truth(cloud).owners()).all())
                .extracting(Endpoint::id, Endpoint::owner)
                .containsExactly(
                        tuple("child", "owner"), tuple("dhcp", "provider"), tuple("own", "z"), tuple("trunk", "owner"));
    }
}
