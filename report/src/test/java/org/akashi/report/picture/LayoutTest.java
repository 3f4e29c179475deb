package org.akashi.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.akashi.model.Cloud;
import org.akashi.model.network.Segment;
import org.akashi.report.fixture.CloudBuilder;
import org.junit.jupiter.api.Test;

/** Whatever a cloud looks like, its picture keeps boxes apart and its ways in one piece. */
class LayoutTest {

    @Test
    void boxes_never_overlap_and_ways_never_slant() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            Scene scene = Placement.of(Order.improve(Estate.of(cloud(random, 1 + random.nextInt(8)))));

            assertThat(Overlaps.in(scene)).as("seed %d", seed).isEmpty();
            List<String> ports = List.copyOf(scene.ports().keySet());
            for (int i = 1; i < ports.size(); i++) {
                Optional<Route> route = Route.of(PictureTest.way(1, ports.getFirst(), ports.get(i)), scene);
                assertThat(route.stream().allMatch(r -> Overlaps.bends(r.points())))
                        .as("seed %d, way to %s", seed, ports.get(i))
                        .isTrue();
            }
        }
    }

    private static Cloud cloud(Random random, int tenants) {
        CloudBuilder cloud = new CloudBuilder();
        for (int t = 0; t < tenants; t++) {
            cloud.tenant("t" + t, "tenant-" + t);
        }
        int segments = 1 + random.nextInt(2 * tenants);
        for (int s = 0; s < segments; s++) {
            boolean physical = random.nextInt(6) == 0;
            String owner = physical ? "provider" : "t" + random.nextInt(tenants);
            String[] shares = random.nextInt(3) == 0 ? new String[] {"t" + random.nextInt(tenants)} : new String[0];
            cloud.segment(
                    "s" + s,
                    "segment-" + s,
                    owner,
                    physical ? Segment.Kind.VLAN : Segment.Kind.OVERLAY,
                    physical && random.nextBoolean(),
                    "10." + s + ".0.0/24",
                    shares);
        }
        for (int p = random.nextInt(20); p > 0; p--) {
            cloud.vm("p" + p, "vm-" + p, "t" + random.nextInt(tenants), "s" + random.nextInt(segments), "10.0.0." + p);
        }
        for (int r = random.nextInt(2 * tenants); r > 0; r--) {
            cloud.router(
                    "r" + r,
                    "router-" + r,
                    "t" + random.nextInt(tenants),
                    List.of(),
                    "s" + random.nextInt(segments) + "=10.0.1." + r,
                    "s" + random.nextInt(segments) + "=10.0.2." + r);
        }
        return cloud.build(true);
    }
}
