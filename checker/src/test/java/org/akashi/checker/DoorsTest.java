package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate.Pairs;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.junit.jupiter.api.Test;

/** Doors and certified pairs of small clouds, counted by hand. */
class DoorsTest {

    private static void expect(Town town, List<String> hubs, long total, long certified, String... doors) {
        Claims truth = Claims.truth(town.cloud(), hubs.toArray(String[]::new));
        assertThat(truth.lines()).containsExactly(doors);
        assertThat(truth.pairs()).isEqualTo(new Pairs(total, certified));
        assertThat(CertificateChecker.check(town.cloud(), truth.certificate()).objections())
                .isEmpty();
    }

    /** Two guests of a on net-a, one of b on net-b, both behind routers with a gateway on ext: the world is the fourth. */
    private static Town twoHouses() {
        return new Town()
                .external("ext")
                .segment("net-a")
                .segment("net-b")
                .guest("a1", "net-a", "a", "10.0.0.5")
                .guest("a2", "net-a", "a", "10.0.0.6")
                .guest("b1", "net-b", "b", "10.0.0.5")
                .router("router-a", "!ext 203.0.113.2/24", "net-a 10.0.0.1/24")
                .router("router-b", "!ext 203.0.113.3/24", "net-b 10.0.0.1/24")
                .snat("router-a", "10.0.0.0/24", "203.0.113.2")
                .snat("router-b", "10.0.0.0/24", "203.0.113.3");
    }

    @Test
    void zones_without_a_hub_are_closed() {
        Town town = new Town()
                .segment("net-a")
                .segment("net-b")
                .guest("a1", "net-a", "a", "10.0.0.5")
                .guest("b1", "net-b", "b", "10.0.0.5")
                .guest("c1", "net-b", "c", "10.0.0.6");

        // All but the two pairs that share net-b.
        expect(town, List.of(), 6, 4);
    }

    @Test
    void from_a_hub_only_those_who_stand_on_it_hand_packets_to_a_zone() {
        // The world hands to a1, a2 and b1; everybody in the zones reaches the world. Pairs: 4 between a and b, 6 with
        // the world.
        expect(
                twoHouses(),
                List.of("ext"),
                10,
                4,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");
    }

    @Test
    void a_floating_address_publishes_to_everybody_on_the_hub() {
        expect(
                twoHouses().floating("router-a", "203.0.113.10", "10.0.0.5/32"),
                List.of("ext"),
                10,
                3,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a1 2",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");
    }

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
    void a_shared_network_is_a_hub_on_which_all_meet_who_let_each_other_in() {
        Town town = new Town()
                .segment("shared")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "shared", "b", "10.0.0.6")
                .guest("c1", "shared", "c", "10.0.0.7");
        town.filtered("a1", Town.allow("10.0.0.6/32"));
        town.filtered("c1");

        // On one hub nobody is certified, whatever the filters say.
        expect(town, List.of("shared"), 6, 0, "shared> STANDING a1 1", "shared> STANDING b1 2");
    }

    @Test
    void who_passes_by_a_router_between_two_hubs_is_present_with_any_source() {
        Town town = new Town()
                .segment("hub-1")
                .segment("hub-2")
                .guest("a1", "hub-1", "a", "10.1.0.5")
                .guest("b1", "hub-2", "b", "10.2.0.5")
                .guest("c1", "hub-2", "c", "10.2.0.6")
                .router("router", "hub-1 10.1.0.1/24", "hub-2 10.2.0.1/24");
        town.filtered("b1", Town.allow("192.0.2.1/32"));
        town.filtered("a1", Town.allow("10.2.0.5/32"));

        // a1 hands to the router, and comes to hub-2 with all sources, among them 192.0.2.1; so do b1 and c1 to hub-1.
        expect(
                town,
                List.of("hub-1", "hub-2"),
                6,
                0,
                "hub-1> STANDING a1 2",
                "hub-2> STANDING b1 1",
                "hub-2> STANDING c1 2");
        // Without the router's second gate nothing passes.
        town.routers.remove("router");
        expect(town, List.of("hub-1", "hub-2"), 6, 4, "hub-2> STANDING c1 1");
    }

    @Test
    void a_static_route_to_another_zones_gate_lets_its_zone_hand_packets_there() {
        Town town = twoHouses();
        town.routers.remove("router-b");
        town.router("router-b", "!ext 203.0.113.3/24", "net-b 10.0.0.1/24");
        town.route("router-b", "10.9.0.0/16", "203.0.113.2");

        // b1, untranslated, has 10.0.0.5 on the hub, which router-a's gateway would translate: any source.
        town.filtered("a2", Town.allow("192.0.2.0/24"));
        expect(
                town,
                List.of("ext"),
                10,
                2,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 2",
                "ext>net-b HANDED b1 1");
    }

    @Test
    void a_static_route_to_an_address_without_a_gate_leads_nowhere() {
        expect(
                twoHouses().route("router-b", "10.9.0.0/16", "203.0.113.9"),
                List.of("ext"),
                10,
                4,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");
    }

    @Test
    void everything_may_come_to_and_from_an_unclear_zone() {
        Town town = twoHouses().ruled("router-b");
        town.filtered("b1", Town.allow("192.0.2.0/24"));

        // b1 hands to net-a; net-b publishes to b1 whatever comes from anybody whose source is admitted: the world's.
        expect(
                town,
                List.of("ext"),
                10,
                2,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 2",
                "ext>net-b PUBLISHED b1 1",
                "ext>net-b HANDED b1 1");
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
    void a_setting_of_the_whole_network_makes_everything_unclear() {
        expect(
                twoHouses().unmodelled("*"),
                List.of("ext"),
                10,
                0,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a1,a2 2",
                "ext>net-a HANDED a1,a2 2",
                "ext>net-b PUBLISHED b1 3",
                "ext>net-b HANDED b1 3");
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
    void a_balancer_publishes_the_members_port_only() {
        Town town = twoHouses().balancer("lb", "router-a", "203.0.113.20", 80, "10.0.0.6", 8080);
        town.filtered("a2", Town.allow(Town.tcp(8080)));
        expect(
                town,
                List.of("ext"),
                10,
                3,
                "ext> STANDING external:ext 3",
                "ext>net-a PUBLISHED a2 2",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");

        town.filtered("a2", Town.allow(Town.tcp(80)));
        expect(
                town,
                List.of("ext"),
                10,
                4,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 1",
                "ext>net-b HANDED b1 1");

        town.balancer("lb", "router-a", "203.0.113.20", 80, "10.0.0.6", 0);
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
    void a_zone_publishes_to_one_who_stands_on_another_of_its_hubs() {
        Town town = new Town()
                .external("ext")
                .segment("shared")
                .segment("net-b")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "net-b", "b", "10.0.1.5")
                .router("router-a", "!ext 203.0.113.2/24", "shared 10.0.0.1/24")
                .router("router-b", "!ext 203.0.113.3/24", "net-b 10.0.1.1/24")
                .snat("router-b", "10.0.1.0/24", "203.0.113.3")
                .floating("router-a", "203.0.113.10", "10.0.0.5/32");
        town.filtered("a1", Town.allow("203.0.113.0/24"));
        town.filtered("b1");

        // The world passes by router-a, a zone of its own, to the shared network; a1 passes by it to ext. b1 hands to
        // nobody.
        expect(
                town,
                List.of("ext", "shared"),
                6,
                2,
                "ext> STANDING external:ext 2",
                "ext>router-a PUBLISHED a1 2",
                "shared> STANDING a1 1",
                "shared>router-a PUBLISHED external:ext 1");
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
    void routers_that_are_switched_off_join_nothing() {
        Town town = new Town()
                .segment("net-a")
                .segment("net-b")
                .guest("a1", "net-a", "a", "10.0.0.5")
                .guest("b1", "net-b", "b", "10.0.1.5")
                .router("router", "net-a 10.0.0.1/24", "net-b 10.0.1.1/24");
        expect(town, List.of(), 2, 0);
        expect(town.switchedOff("router"), List.of(), 2, 2);
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

    @Test
    void pairs_are_certified_one_by_one() {
        Cloud cloud = twoHouses().cloud();
        Doors doors = Doors.of(cloud, Claims.truth(cloud, "ext").certificate());

        assertThat(doors.certified("a1", "b1")).isTrue();
        assertThat(doors.certified("external:ext", "b1")).isFalse();
        assertThat(doors.certified("a1", "a2")).isFalse();
    }
}
