package org.akashi.checker;

import static org.akashi.checker.Claims.expect;
import static org.akashi.checker.Town.twoHouses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.akashi.model.Cloud;
import org.junit.jupiter.api.Test;

/** Doors and certified pairs of small clouds, counted by hand. */
class DoorsTest {

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

        // b1 hands to net-a; net-b publishes to b1 whatever comes from anybody, and may give it a source that is
        // admitted.
        expect(
                town,
                List.of("ext"),
                10,
                0,
                "ext> STANDING external:ext 3",
                "ext>net-a HANDED a1,a2 2",
                "ext>net-b PUBLISHED b1 3",
                "ext>net-b HANDED b1 1");
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
    void pairs_are_certified_one_by_one() {
        Cloud cloud = twoHouses().cloud();
        Doors doors = Doors.of(cloud, Claims.truth(cloud, "ext").certificate());

        assertThat(doors.certified("a1", "b1")).isTrue();
        assertThat(doors.certified("external:ext", "b1")).isFalse();
        assertThat(doors.certified("a1", "a2")).isFalse();
    }
    /** Three tenants, each with a zone on one hub, which nobody else stands on. */
    private static Town threeHouses() {
        return new Town()
                .segment("hub")
                .segment("net-a")
                .segment("net-b")
                .segment("net-c")
                .guest("a1", "net-a", "a", "10.1.0.5")
                .guest("b1", "net-b", "b", "10.2.0.5")
                .guest("c1", "net-c", "c", "10.3.0.5")
                .router("router-a", "hub 192.0.2.1/24", "net-a 10.1.0.1/24")
                .router("router-b", "hub 192.0.2.2/24", "net-b 10.2.0.1/24")
                .router("router-c", "!hub 192.0.2.3/24", "net-c 10.3.0.1/24");
    }

    @Test
    void routers_hand_on_in_chains_on_one_hub() {
        Town town = threeHouses();
        expect(town, List.of("hub"), 6, 6);

        town.route("router-a", "10.3.0.0/16", "192.0.2.2").route("router-b", "10.3.0.0/16", "192.0.2.3");
        expect(town, List.of("hub"), 6, 3, "hub>net-b HANDED b1 1", "hub>net-c HANDED c1 2");
    }

    @Test
    void a_route_for_an_inside_address_takes_what_everybody_sends_to_the_outside_address() {
        Town town = threeHouses().floating("router-c", "192.0.2.30", "10.1.0.5/32");
        town.route("router-c", "10.9.0.0/16", "192.0.2.1");
        // c1 hands on to net-a; what others send to 192.0.2.30 goes to 10.1.0.5, for which there is no route.
        expect(town, List.of("hub"), 6, 5, "hub>net-a HANDED a1 1");

        town.route("router-c", "10.1.0.0/16", "192.0.2.1");
        expect(town, List.of("hub"), 6, 4, "hub>net-a HANDED a1 2");
    }

    @Test
    void an_address_that_a_router_has_learned_to_be_at_a_gate_is_answered_for() {
        Town town = threeHouses().route("router-a", "10.2.0.0/16", "192.0.2.99");
        expect(town, List.of("hub"), 6, 6);

        town.learned("router-a", "hub", "192.0.2.99", "router-b");
        expect(town, List.of("hub"), 6, 5, "hub>net-b HANDED b1 1");
    }

    @Test
    void an_unmodelled_setting_of_an_interface_makes_its_zone_unclear() {
        Town town = threeHouses().unmodelled("router-c-net-c");

        expect(
                town,
                List.of("hub"),
                6,
                0,
                "hub>net-a HANDED a1 2",
                "hub>net-b HANDED b1 2",
                "hub>net-c PUBLISHED c1 2");
    }

    @Test
    void a_router_inside_a_zone_may_let_packets_in_with_an_address_of_its_own() {
        Town town = new Town()
                .segment("hub")
                .segment("net-a")
                .segment("net-b")
                .guest("a1", "net-a", "a", "10.1.0.5")
                .guest("b1", "hub", "b", "192.0.2.5")
                .router("router-a", "hub 192.0.2.1/24", "net-b 10.2.0.1/24")
                .router("router-b", "net-b 10.2.0.2/24", "!net-a 10.1.0.1/24");
        town.filtered("a1", Town.allow("10.1.0.1/32"));
        expect(town, List.of("hub"), 2, 1, "hub> STANDING b1 1");

        town.snat("router-b", "192.0.2.0/24", "10.1.0.1");
        expect(town, List.of("hub"), 2, 0, "hub> STANDING b1 1", "hub>net-a HANDED a1 1");
    }
}
