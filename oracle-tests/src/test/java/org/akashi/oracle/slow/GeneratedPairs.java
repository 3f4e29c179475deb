package org.akashi.oracle.slow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chooses pairs of endpoints of a generated cloud: any, or such as have to do with a planted defect. */
final class GeneratedPairs {

    private final Random random;
    private final List<String> endpoints;
    private final List<List<String>> near;

    private GeneratedPairs(Random random, List<String> endpoints, List<List<String>> near) {
        this.random = random;
        this.endpoints = endpoints;
        this.near = near;
    }

    static GeneratedPairs of(SlowCloud cloud, Path folder, Random random) throws IOException {
        List<List<String>> near = new ArrayList<>();
        JsonNode truth = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("_truth.json")));
        List<String> endpoints = cloud.endpoints();
        for (JsonNode defect : truth.path("defects")) {
            Set<String> ids = new HashSet<>();
            defect.path("ids").forEach(id -> ids.add(id.asString()));
            List<String> those = around(cloud, endpoints, ids);
            if (!those.isEmpty()) {
                near.add(those);
            }
        }
        return new GeneratedPairs(random, endpoints, near);
    }

    /** Endpoints that a defect names, or on a network that it names or that a router or port of it stands on. */
    private static List<String> around(SlowCloud cloud, List<String> endpoints, Set<String> ids) {
        Set<String> networks = new HashSet<>(ids);
        for (Rows.Port port : cloud.ports.values()) {
            if (ids.contains(port.id()) || port.isRouterPort() && ids.contains(port.device())) {
                networks.add(port.network());
            }
        }
        return endpoints.stream()
                .filter(e -> ids.contains(e) || networks.contains(cloud.network(e)))
                .toList();
    }

    /** Any two endpoints that are a pair. */
    List<String> random(BiPredicate<String, String> isPair) {
        while (true) {
            List<String> pair = List.of(pick(endpoints), pick(endpoints));
            if (isPair.test(pair.getFirst(), pair.getLast())) {
                return pair;
            }
        }
    }

    /** Two endpoints of which one or both have to do with a defect. */
    List<String> near(BiPredicate<String, String> isPair) {
        while (true) {
            List<String> around = pick(near);
            int kind = random.nextInt(4);
            List<String> pair = List.of(pick(kind == 0 ? endpoints : around), pick(kind == 1 ? endpoints : around));
            if (isPair.test(pair.getFirst(), pair.getLast())) {
                return pair;
            }
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
