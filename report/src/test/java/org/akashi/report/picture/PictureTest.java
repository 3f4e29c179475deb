package org.akashi.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.akashi.model.Cloud;
import org.akashi.model.network.Segment;
import org.akashi.report.fixture.CloudBuilder;
import org.akashi.report.fixture.SampleCloud;
import org.akashi.report.markup.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final Cloud sample = SampleCloud.cloud();
    private final Estate estate = Order.improve(Estate.of(sample));
    private final Scene scene = Placement.of(estate);

    @Test
    void every_guest_port_router_and_segment_is_drawn() {
        assertThat(scene.ports().keySet())
                .containsExactlyElementsOf(sample.network().ports().keySet());
        assertThat(scene.routers().keySet())
                .containsExactlyElementsOf(sample.network().routers().keySet());
        assertThat(scene.bars().keySet())
                .containsExactlyElementsOf(sample.network().segments().keySet());
    }

    @Test
    void no_two_boxes_overlap_and_all_are_inside() {
        assertThat(Overlaps.in(scene)).isEmpty();
    }

    @Test
    void tenants_joined_by_a_router_stand_side_by_side_with_it_between_them() {
        List<String> columns = estate.columns();
        int globex = columns.indexOf("globex");
        int acme = columns.indexOf("acme-prod");

        assertThat(Math.abs(globex - acme)).isEqualTo(1);
        Box router = box("r-tmp");
        Box left = scene.frames().get(Math.min(globex, acme)).box();
        Box right = scene.frames().get(Math.max(globex, acme)).box();
        assertThat(router.x()).isGreaterThan(left.right());
        assertThat(router.right()).isLessThan(right.x());
    }

    @Test
    void provider_networks_stand_outside_the_columns() {
        Box frame = scene.frames().getFirst().box();

        assertThat(bar("net-public").y()).isLessThan(frame.y());
        assertThat(bar("net-storage").y()).isGreaterThan(frame.bottom());
    }

    @Test
    void a_shared_network_reaches_into_the_columns_it_is_shared_with() {
        Bar bar = bar("net-shared");

        assertThat(bar.guests()).hasSize(2);
        assertThat(bar.from())
                .isLessThanOrEqualTo(
                        bar.guests().stream().mapToInt(Bar.Span::from).min().orElseThrow() + 4);
    }

    @Test
    void a_way_follows_its_hops_in_straight_lines_from_the_sender_to_the_receiver() {
        Way way = way(1, "globex-web-1", "net-globex", "r-tmp", "net-prod-db", "acme-prod-db-1");

        Route route = Route.of(way, scene).orElseThrow();

        assertThat(route.things())
                .containsExactly("globex-web-1", "net-globex", "r-tmp", "net-prod-db", "acme-prod-db-1");
        assertThat(route.points().getFirst()).isEqualTo(box("globex-web-1").leftSide());
        assertThat(route.points().getLast()).isEqualTo(box("acme-prod-db-1").leftSide());
        assertThat(Overlaps.bends(route.points())).isTrue();
    }

    @Test
    void what_a_way_leaves_out_is_filled_in_along_the_wires() {
        Route route = Route.of(way(1, "globex-web-1", "acme-prod-db-1"), scene).orElseThrow();

        assertThat(route.things())
                .containsExactly("globex-web-1", "net-globex", "r-tmp", "net-prod-db", "acme-prod-db-1");
    }

    @Test
    void a_way_through_a_server_with_two_ports_passes_between_them() {
        Route route = Route.of(way(1, "initech-web-1", "net-initech", "umbrella-gw-out", "umbrella-gw-in"), scene)
                .orElseThrow();

        assertThat(route.things()).endsWith("umbrella-gw-out", "umbrella-gw-in");
        assertThat(Overlaps.bends(route.points())).isTrue();
    }

    @Test
    void ways_back_and_forth_are_one_line_and_every_finding_keeps_its_number() {
        Routes routes = Routes.of(
                List.of(
                        way(1, "globex-web-1", "acme-prod-db-1"),
                        way(1, "acme-prod-db-1", "globex-web-1"),
                        way(2, "globex-web-1", "acme-prod-db-1")),
                scene);

        assertThat(routes.drawn()).hasSize(1);
        assertThat(routes.drawn().getFirst().back()).isTrue();
        assertThat(routes.drawn().getFirst().ways()).extracting(Way::number).containsExactly(1, 2);
    }

    @Test
    void a_declared_way_never_hides_one_that_is_not() {
        Routes routes = Routes.of(
                List.of(
                        new Way(0, "declared", "", true, List.of("globex-web-1", "acme-prod-db-1"), "a", "b"),
                        way(3, "globex-web-1", "acme-prod-db-1")),
                scene);

        assertThat(routes.drawn()).extracting(Route::declared).containsExactly(true, false);
    }

    @Test
    void a_finding_with_many_lines_takes_none_from_another() {
        List<Way> ways = new ArrayList<>();
        List<String> ports = List.copyOf(scene.ports().keySet());
        ports.stream().skip(1).forEach(port -> ways.add(way(1, ports.getFirst(), port)));
        ways.add(way(2, ports.getFirst(), ports.getLast()));

        Routes routes = Routes.of(ways, scene);

        assertThat(routes.drawn()).anyMatch(route -> route.has(2));
        assertThat(routes.leftOut()).isPositive();
    }

    @Test
    void things_that_are_not_drawn_are_passed_over() {
        assertThat(Route.of(way(1, "nobody", "nowhere"), scene)).isEmpty();
        assertThat(Route.of(way(1, "globex-web-1", "nat-rule", "globex-web-1"), scene))
                .isEmpty();
    }

    @Test
    void numbers_lead_to_their_findings_and_can_be_led_to() {
        Document svg = svg(Picture.of(sample, List.of(way(7, "globex-web-1", "acme-prod-db-1")), Map.of()));

        assertThat(svg.select("a.way"))
                .isNotEmpty()
                .allMatch(link -> link.attr("href").equals("#finding-7"));
        assertThat(svg.select("#" + Picture.id(7))).hasSize(1);
    }

    @Test
    void published_ports_are_marked() {
        Document svg = svg(Picture.of(sample, List.of(), Map.of("initech-fw", "203.0.113.154")));

        assertThat(svg.select(".published title").eachText()).containsExactly("203.0.113.154");
        assertThat(svg.select("rect.open")).hasSize(1);
    }

    @Test
    void a_large_cloud_is_drawn_by_its_tenants_and_crossings_only() {
        CloudBuilder builder = new CloudBuilder().tenant("a", "a").tenant("b", "b");
        builder.segment("n", "n", "a", Segment.Kind.OVERLAY, false, "10.0.0.0/16");
        for (int i = 0; i <= Picture.MOST_PORTS; i++) {
            builder.vm("p" + i, "s" + i, i % 2 == 0 ? "a" : "b", "n", "10.0." + i / 200 + "." + (1 + i % 200));
        }
        List<Way> ways = new ArrayList<>();
        ways.add(way(1, "p0", "p1"));

        Picture picture = Picture.of(builder.build(true), ways, Map.of());

        assertThat(picture.reduced()).isTrue();
        assertThat(picture.drawn()).containsExactly(1);
        assertThat(svg(picture).select(".port")).isEmpty();
        assertThat(svg(picture).select(".tenant")).hasSize(2);
    }

    @Test
    void a_cloud_without_tenants_has_an_empty_picture() {
        Picture picture = Picture.of(new CloudBuilder().build(true), List.of(), Map.of());

        assertThat(svg(picture).select("svg")).hasSize(1);
        assertThat(picture.drawn()).isEmpty();
    }

    private Box box(String id) {
        return scene.box(id).orElseThrow();
    }

    private Bar bar(String id) {
        return scene.bars().values().stream()
                .filter(bar -> bar.segment().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Document svg(Picture picture) {
        return Jsoup.parse(Tag.of("div").add(picture.svg()).toString());
    }

    static Way way(int number, String... stops) {
        return new Way(number, "finding-" + number, "finding " + number, false, List.of(stops), "from", "to");
    }
}
