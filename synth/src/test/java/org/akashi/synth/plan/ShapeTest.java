package org.akashi.synth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final String[] FEATURES = {
        "floating",
        "trunks",
        "address groups",
        "v6",
        "routes",
        "forwardings",
        "pairs",
        "unprotected",
        "watched",
        "hub ports"
    };

    @Test
    void a_million_machines_have_the_long_tails_that_real_clouds_have() {
        Census census = Census.of(new Shape(100_000, 1_000_000, 0, false));
        assertThat(census.of("vms")).isEqualTo(1_000_000);
        assertThat(census.largestTenant()).isGreaterThanOrEqualTo(20_000);
        assertThat(census.of("hub ports")).isGreaterThanOrEqualTo(50_000);
        assertThat(census.hubTenants()).isGreaterThanOrEqualTo(5_000);
        assertThat(census.of("watched")).isGreaterThanOrEqualTo(100_000);
        assertThat(census.tenantsOnCommonBlock()).isBetween(29_000, 31_000);
        assertThat(census.prefixes()).isGreaterThanOrEqualTo(50_000);
        assertThat(census.of("floating")).isGreaterThanOrEqualTo(100_000);
        assertThat(census.of("pairs")).isGreaterThanOrEqualTo(1_000);
        assertThat(census.of("routes")).isGreaterThanOrEqualTo(5_000);
        assertThat(census.of("tunnel ids that are not unique")).isZero();
        assertThat(census.of("outside addresses that are not unique")).isZero();
    }

    @Test
    void from_ten_tenants_on_every_feature_is_there() {
        for (int tenants : new int[] {10, 13, 37, 100}) {
            Census census = Census.of(new Shape(tenants, 5 * tenants, 0, false));
            assertThat(census.of("vms")).isEqualTo(5 * tenants);
            for (String feature : FEATURES) {
                assertThat(census.of(feature))
                        .as("%s of %d tenants", feature, tenants)
                        .isPositive();
            }
            assertThat(census.tenantsOnCommonBlock()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void sizes_at_the_limits_keep_addresses_and_tunnels_apart() {
        for (Shape shape : new Shape[] {new Shape(3, 400_000, 20, false), new Shape(200_000, 800_000, 10_000, true)}) {
            Census census = Census.of(shape);
            assertThat(census.of("tunnel ids that are not unique")).isZero();
            assertThat(census.of("outside addresses that are not unique")).isZero();
        }
    }
}
