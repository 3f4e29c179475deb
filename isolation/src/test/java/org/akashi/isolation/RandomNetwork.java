package org.akashi.isolation;

import java.util.Random;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;

/** Small networks of a few tenants with everything in them that may join or part owners. */
final class RandomNetwork {

    private static final int[] PORTS = {22, 80, 5432};

    private final Random random;
    private final NetworkFixture fixture = new NetworkFixture();
    private final int tenants;

    private RandomNetwork(Random random) {
        this.random = random;
        this.tenants = 2 + random.nextInt(3);
    }

    static Network of(Random random) {
        RandomNetwork one = new RandomNetwork(random);
        one.build();
        return one.fixture.build();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private void build() {
        fixture.external("public", "203.0.113.0/24");
        if (oneIn(2)) {
            fixture.external("second", "198.51.100.0/24");
        }
        if (oneIn(4)) {
            fixture.vlan("dc", "admin", "10.99.0.0/24", 7, "t0", "t1");
            fixture.closed("f0");
            port("vm-dc", "t0", "dc", "10.99.0.10", "f0");
        }
        boolean common = oneIn(2);
        if (common) {
            fixture.segment("common", "admin", "10.50.0.0/24", "t0", "t1", "t2", "t3");
            fixture.router("common-out", "admin", "public 203.0.113.200/24", "common 10.50.0.1/24")
                    .route("common-out", "0.0.0.0/0", "203.0.113.1");
            if (oneIn(2)) {
                fixture.nat("common-out", NatRule.Kind.SOURCE, "203.0.113.200", "10.50.0.0/24");
            }
        }
        for (int t = 0; t < tenants; t++) {
            tenant(t, common);
        }
        joints();
    }

    private void tenant(int t, boolean common) {
        boolean alike = oneIn(3);
        String net = alike ? "192.168.10." : "10." + t + ".0.";
        String[] shared = oneIn(3) ? new String[] {"t" + (t + 1) % tenants} : new String[0];
        fixture.segment("n" + t, "t" + t, net + "0/24", shared);
        fixture.closed(
                "f" + t,
                NetworkFixture.admitTcp(PORTS[random.nextInt(3)], "0.0.0.0/0"),
                NetworkFixture.admitTcp(22, "10." + random.nextInt(tenants) + ".0.0/24"),
                NetworkFixture.admitTcp(80, "203.0.113." + (100 + random.nextInt(tenants)) + "/32"));
        fixture.closed("g" + t, NetworkFixture.admitTcp(5432, net + (10 + random.nextInt(3)) + "/32"));
        for (int p = 0; p < 1 + random.nextInt(5); p++) {
            port("p" + t + p, "t" + t, "n" + t, net + (10 + p), random.nextBoolean() ? "f" + t : "g" + t);
        }
        if (shared.length > 0 && random.nextBoolean()) {
            port("s" + t, shared[0], "n" + t, net + "40", "f" + t);
        }
        if (common) {
            for (int p = 0; p < random.nextInt(3); p++) {
                port("c" + t + p, "t" + t, "common", "10.50.0." + (10 * (t + 1) + p), "f" + t);
            }
            if (oneIn(3)) {
                fixture.router(
                        "rc" + t, "t" + t, "common 10.50.0." + (100 + t) + "/24", "n" + t + " " + net + "254/24");
                if (oneIn(2)) {
                    fixture.route("rc" + t, "0.0.0.0/0", "10.50.0.1");
                }
            }
        }
        if (!oneIn(4)) {
            router(t, net);
        }
    }

    private void router(int t, String net) {
        String router = "r" + t;
        String outside = "203.0.113." + (100 + t);
        fixture.router(router, "t" + t, "public " + outside + "/24", "n" + t + " " + net + "1/24")
                .route(router, "0.0.0.0/0", "203.0.113.1");
        if (!oneIn(4)) {
            fixture.nat(router, NatRule.Kind.SOURCE, outside, net + "0/24");
        }
        if (random.nextBoolean()) {
            fixture.nat(router, NatRule.Kind.BOTH, "203.0.113." + (50 + t), net + "10");
        }
        if (oneIn(3)) {
            fixture.nat(router, NatRule.Kind.BOTH, "203.0.113." + (60 + t), net + "11");
        }
        if (oneIn(3)) {
            fixture.forwarding(router, "203.0.113." + (70 + t), 80, net + "10", 22);
        }
        if (oneIn(5)) {
            fixture.route(router, "10." + (t + 1) % tenants + ".0.0/24", "203.0.113." + (100 + (t + 1) % tenants));
        }
        if (oneIn(6)) {
            fixture.route(router, "172.16.0.0/16", net + "10");
        }
    }

    private void joints() {
        if (oneIn(3)) {
            fixture.router("joint", "t0", "n0 10.0.0.250/24", "n1 10.1.0.250/24");
        }
        if (oneIn(5)) {
            fixture.sameWire("n1", "n0");
        }
        if (oneIn(4)) {
            fixture.answeringDns("n0");
        }
        if (oneIn(6)) {
            fixture.unmodelled(oneIn(2) ? "p00" : oneIn(2) ? "n0" : "r0");
        }
    }

    private void port(String id, String owner, String net, String address, String filter) {
        switch (random.nextInt(9)) {
            case 0 -> fixture.unprotected(id, owner, net, address);
            case 1 ->
                fixture.guestWithPair(id, owner, net, address, random.nextBoolean() ? "0.0.0.0/0" : "10.0.0.0/16");
            default -> fixture.guest(id, owner, net, address, filter);
        }
    }
}
