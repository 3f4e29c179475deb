package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.akashi.checker.Objection.Code;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.certificate.Certificate.Door;
import org.akashi.model.certificate.Certificate.Hub;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.certificate.Certificate.Zone;
import org.junit.jupiter.api.Test;

/** Every way in which a certificate may be wrong is told. */
class CertificateCheckerTest {

    /** Two tenants behind routers, one of them with two guests and two segments, on an external wire of two segments. */
    private static final Cloud CLOUD = new Town()
            .segment("ext", "ext", true)
            .segment("ext-2", "ext", false)
            .segment("net-a")
            .segment("net-a2")
            .segment("net-b")
            .guest("a1", "net-a", "a", "10.0.0.5")
            .guest("a2", "net-a2", "a", "10.0.1.5")
            .guest("b1", "net-b", "b", "10.0.0.5")
            .router("router-a", "!ext 203.0.113.2/24", "net-a 10.0.0.1/24", "net-a2 10.0.1.1/24")
            .router("router-b", "!ext 203.0.113.3/24", "net-b 10.0.0.1/24")
            .snat("router-a", "10.0.0.0/16", "203.0.113.2")
            .snat("router-b", "10.0.0.0/24", "203.0.113.3")
            .cloud();

    private static final Claims TRUTH = Claims.truth(CLOUD, "ext");

    private static List<Objection> objections(Claims claims) {
        return CertificateChecker.check(CLOUD, claims.certificate()).objections();
    }

    private static void expect(Claims claims, Code code, String subject, String... arguments) {
        assertThat(objections(claims)).containsExactly(Objection.of(code, subject, arguments));
    }

    @Test
    void the_truth_is_confirmed() {
        CheckResult result = CertificateChecker.check(CLOUD, TRUTH.certificate());

        assertThat(result.confirmed()).isTrue();
        assertThat(result.pairs()).isEqualTo(TRUTH.pairs());
        assertThat(TRUTH.lines())
                .containsExactly("ext> STANDING external:ext 3", "ext>net-a HANDED a1,a2 1", "ext>net-b HANDED b1 1");
        assertThat(TRUTH.pairs().total()).isEqualTo(10);
        assertThat(TRUTH.pairs().certified()).isEqualTo(4);
    }

    @Test
    void receivers_may_be_grouped_in_any_way() {
        List<Door> apart = new ArrayList<>(TRUTH.doors());
        Door both = apart.remove(1);
        apart.add(1, new Door(both.hub(), both.zone(), both.way(), List.of("a2"), both.senders()));
        apart.add(1, new Door(both.hub(), both.zone(), both.way(), List.of("a1"), both.senders()));

        assertThat(objections(TRUTH.withDoors(apart))).isEmpty();
    }

    private static Claims owners(String project, String owner) {
        TreeMap<String, String> owners = new TreeMap<>(TRUTH.owners());
        owners.put(project, owner);
        return TRUTH.withOwners(owners);
    }

    @Test
    void an_owner_that_is_missing_needless_or_unknown_is_told() {
        TreeMap<String, String> fewer = new TreeMap<>(TRUTH.owners());
        fewer.remove("p-b");

        expect(TRUTH.withOwners(fewer), Code.OWNER_MISSING, "p-b");
        expect(owners("p-idle", "x"), Code.OWNER_NEEDLESS, "p-idle", "x");
        expect(owners("p-nowhere", "x"), Code.OWNER_UNKNOWN, "p-nowhere", "x");
    }

    @Test
    void an_owner_that_is_another_one_changes_pairs_and_doors() {
        assertThat(objections(owners("p-b", "a")))
                .extracting(Objection::code)
                .containsExactly(Code.TOTAL_FALSE, Code.CERTIFIED_FALSE);
        assertThat(objections(owners("p-b", "outside")))
                .extracting(Objection::code)
                .contains(Code.DOOR_FALSE, Code.TOTAL_FALSE);
    }

    @Test
    void a_hub_that_is_no_wire_or_has_other_segments_is_told() {
        Hub ext = new Hub("ext", List.of("ext", "ext-2"));
        assertThat(TRUTH.hubs()).containsExactly(ext);

        expect(TRUTH.withHubs(List.of(ext, new Hub("none", List.of("ext")))), Code.HUB_UNKNOWN, "none");
        expect(TRUTH.withHubs(List.of(new Hub("ext", List.of("ext")))), Code.HUB_FALSE, "ext", "ext-2");
        expect(
                TRUTH.withHubs(List.of(new Hub("ext", List.of("ext", "ext-2", "net-a")))),
                Code.HUB_FALSE,
                "ext",
                "net-a");
    }

    @Test
    void a_wire_with_an_uplink_has_to_be_a_hub() {
        assertThat(objections(TRUTH.withHubs(List.of()))).contains(Objection.of(Code.HUB_MISSING, "ext"));
        assertThat(objections(Claims.truth(CLOUD))).containsExactly(Objection.of(Code.HUB_MISSING, "ext"));
    }

    @Test
    void a_wire_that_is_made_a_hub_changes_zones() {
        List<Hub> hubs = new ArrayList<>(TRUTH.hubs());
        hubs.add(new Hub("net-b", List.of("net-b")));

        assertThat(objections(TRUTH.withHubs(hubs)))
                .extracting(Objection::code)
                .contains(Code.ZONE_MISSING, Code.ZONE_FALSE, Code.DOOR_MISSING, Code.DOOR_FALSE);
    }

    private static Claims zone(int at, Zone... zones) {
        List<Zone> all = new ArrayList<>(TRUTH.zones());
        all.remove(at);
        all.addAll(at, List.of(zones));
        return TRUTH.withZones(all);
    }

    @Test
    void a_zone_that_is_missing_split_or_has_other_content_is_told() {
        Zone a = new Zone("net-a", List.of("net-a", "net-a2"), List.of("router-a"));
        Zone b = new Zone("net-b", List.of("net-b"), List.of("router-b"));
        assertThat(TRUTH.zones()).containsExactly(a, b);

        expect(zone(1), Code.ZONE_MISSING, "net-b");
        expect(zone(0, new Zone("net-a", List.of("net-a"), List.of("router-a"))), Code.ZONE_FALSE, "net-a", "net-a2");
        expect(zone(0, new Zone("net-a", a.segments(), List.of())), Code.ZONE_FALSE, "net-a", "router-a");
        assertThat(objections(zone(
                        0,
                        new Zone("net-a", List.of("net-a"), List.of("router-a")),
                        new Zone("net-a2", List.of("net-a2"), List.of()))))
                .containsExactly(
                        Objection.of(Code.ZONE_FALSE, "net-a", "net-a2"),
                        Objection.of(Code.ZONE_FALSE, "net-a2", "net-a2"));
        assertThat(objections(TRUTH.withZones(List.of(
                        new Zone("net-a", List.of("net-a", "net-a2", "net-b"), List.of("router-a", "router-b"))))))
                .containsExactly(
                        Objection.of(Code.ZONE_MISSING, "net-b"),
                        Objection.of(Code.ZONE_FALSE, "net-a", "net-b", "router-b"));
    }

    private static Claims door(int at, Door... doors) {
        List<Door> all = new ArrayList<>(TRUTH.doors());
        all.remove(at);
        all.addAll(at, List.of(doors));
        return TRUTH.withDoors(all);
    }

    @Test
    void a_door_that_is_missing_is_told_for_each_receiver() {
        assertThat(objections(door(1)))
                .containsExactly(
                        Objection.of(Code.DOOR_MISSING, "a1", "ext", "net-a", "HANDED", "1"),
                        Objection.of(Code.DOOR_MISSING, "a2", "ext", "net-a", "HANDED", "1"));
        expect(
                door(1, new Door("ext", "net-a", Way.HANDED, List.of("a2"), 1)),
                Code.DOOR_MISSING,
                "a1",
                "ext",
                "net-a",
                "HANDED",
                "1");
    }

    @Test
    void a_door_that_leads_to_nobody_or_to_another_is_told() {
        Door b = TRUTH.doors().get(2);

        expect(
                door(2, b, new Door("ext", "net-b", Way.HANDED, List.of("b2"), 1)),
                Code.DOOR_FALSE,
                "b2",
                "ext",
                "net-b",
                "HANDED");
        assertThat(objections(door(2, new Door("ext", "net-b", Way.PUBLISHED, List.of("b1"), 1))))
                .containsExactly(
                        Objection.of(Code.DOOR_MISSING, "b1", "ext", "net-b", "HANDED", "1"),
                        Objection.of(Code.DOOR_FALSE, "b1", "ext", "net-b", "PUBLISHED"));
        expect(
                door(2, new Door("ext", "net-b", Way.HANDED, List.of(), 1), b),
                Code.DOOR_EMPTY,
                "ext",
                "ext",
                "net-b",
                "HANDED");
    }

    @Test
    void a_door_with_another_number_of_senders_is_told() {
        expect(
                door(2, new Door("ext", "net-b", Way.HANDED, List.of("b1"), 2)),
                Code.DOOR_MISCOUNTED,
                "b1",
                "ext",
                "net-b",
                "HANDED",
                "2",
                "1");
    }

    @Test
    void a_door_to_receivers_of_two_owners_is_told() {
        Cloud cloud = new Town()
                .segment("shared")
                .guest("a1", "shared", "a", "10.0.0.5")
                .guest("b1", "shared", "b", "10.0.0.6")
                .cloud();
        Claims truth = Claims.truth(cloud, "shared");
        Claims one = truth.withDoors(List.of(new Door("shared", "", Way.STANDING, List.of("a1", "b1"), 1)));

        assertThat(CertificateChecker.check(cloud, one.certificate()).objections())
                .containsExactly(Objection.of(Code.DOOR_SHARED, "b1", "shared", "", "STANDING"));
    }

    @Test
    void false_counts_are_told() {
        expect(TRUTH.withPairs(11, 4), Code.TOTAL_FALSE, "", "11", "10");
        expect(TRUTH.withPairs(10, 5), Code.CERTIFIED_FALSE, "", "5", "4");
    }

    private static <T> List<T> twice(List<T> list) {
        List<T> all = new ArrayList<>(list);
        all.add(1, list.getFirst());
        return all;
    }

    @Test
    void what_is_listed_twice_is_told() {
        Function<String, Objection> repeated = where -> Objection.of(Code.REPEATED, "net-a", where);
        Door a = new Door("ext", "net-a", Way.HANDED, List.of("a1", "a1", "a2"), 1);

        expect(TRUTH.withHubs(List.of(TRUTH.hubs().getFirst(), TRUTH.hubs().getFirst())), Code.REPEATED, "ext", "hubs");
        expect(TRUTH.withHubs(List.of(new Hub("ext", twice(List.of("ext", "ext-2"))))), Code.REPEATED, "ext", "ext");
        assertThat(objections(TRUTH.withZones(twice(TRUTH.zones())))).containsExactly(repeated.apply("zones"));
        assertThat(objections(zone(0, new Zone("net-a", twice(List.of("net-a", "net-a2")), List.of("router-a")))))
                .containsExactly(repeated.apply("net-a"));
        assertThat(objections(door(1, a))).extracting(Objection::code).containsOnly(Code.REPEATED);
        assertThat(objections(TRUTH.withDoors(twice(TRUTH.doors()))))
                .extracting(Objection::code)
                .containsOnly(Code.REPEATED);
        assertThat(objections(door(
                        1,
                        new Door("ext", "net-a", Way.HANDED, List.of("a1", "a2"), 1),
                        new Door("ext", "net-a", Way.HANDED, List.of("a2"), 1))))
                .containsExactly(Objection.of(Code.REPEATED, "a2", "doors"));
    }

    @Test
    void what_is_out_of_order_is_told() {
        List<Zone> zones = new ArrayList<>(TRUTH.zones());
        Collections.reverse(zones);
        List<Door> doors = new ArrayList<>(TRUTH.doors());
        Collections.swap(doors, 0, 1);

        expect(TRUTH.withZones(zones), Code.OUT_OF_ORDER, "net-a", "zones");
        expect(TRUTH.withDoors(doors), Code.OUT_OF_ORDER, "ext", "doors");
        expect(TRUTH.withHubs(List.of(new Hub("ext", List.of("ext-2", "ext")))), Code.OUT_OF_ORDER, "ext", "ext");
        expect(door(1, new Door("ext", "net-a", Way.HANDED, List.of("a2", "a1"), 1)), Code.OUT_OF_ORDER, "a1", "ext");
    }

    @Test
    void a_segment_and_a_lonely_router_with_one_id_cannot_be_told_apart() {
        Cloud cloud = new Town()
                .segment("hub")
                .segment("same")
                .router("same", "hub 10.0.0.1/24")
                .cloud();

        assertThat(CertificateChecker.check(cloud, Claims.truth(cloud, "hub").certificate())
                        .objections())
                .contains(Objection.of(Code.REPEATED, "same", "zones"));
    }

    @Test
    void of_evidence_that_is_not_whole_nothing_is_confirmed() {
        Coverage cut = new Coverage(
                Map.of(EvidenceKind.IMPLEMENTED_NETWORK, List.of("town")),
                Map.of(EvidenceKind.IMPLEMENTED_NETWORK, false));
        Cloud cloud = new Cloud(
                CLOUD.evidence(),
                cut,
                CLOUD.identity(),
                CLOUD.network(),
                CLOUD.declared(),
                CLOUD.resources(),
                CLOUD.management(),
                CLOUD.diagnostics());

        assertThat(CertificateChecker.check(cloud, TRUTH.certificate()).objections())
                .containsExactly(Objection.of(Code.EVIDENCE_NOT_WHOLE, EvidenceKind.IMPLEMENTED_NETWORK.usualFile()));
    }
}
