package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small clouds with one reference that leads nowhere.
 *
 * @param what list, and path of the member that was changed
 * @param cloud the changed cloud
 * @param object id of the element that refers
 */
record Breaking(String what, String object, SmallCloud cloud) {

    /** What every broken reference names; nothing has this id. */
    static final String GONE = "gone";

    /** Members that refer to something, by list; those of members with a dot. */
    private static final Map<String, List<String>> REFERENCES = references();

    private static Map<String, List<String>> references() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("neutron.subnets", List.of("network_id"));
        all.put("neutron.ports", List.of("network_id", "device_id", "security_groups", "fixed_ips.subnet_id"));
        all.put(
                "neutron.routers",
                List.of("external_gateway_info.network_id", "external_gateway_info.external_fixed_ips.subnet_id"));
        all.put("neutron.floatingips", List.of("floating_network_id", "router_id", "port_id"));
        all.put("neutron.port-forwardings", List.of("floatingip_id", "internal_port_id"));
        all.put(
                "neutron.security-group-rules",
                List.of("security_group_id", "remote_group_id", "remote_address_group_id"));
        return all;
    }

    /** Clouds that differ from this one by one reference; one of each kind, any. */
    static List<Breaking> of(SmallCloud cloud, Random random) {
        List<Breaking> all = new ArrayList<>();
        REFERENCES.forEach((list, members) -> {
            for (String member : members) {
                List<Integer> rows = new ArrayList<>(
                        IntStream.range(0, cloud.list(list).size()).boxed().toList());
                Collections.shuffle(rows, random);
                boolean broken = false;
                for (int i = 0; i < rows.size() && !broken; i++) {
                    int at = rows.get(i);
                    SmallCloud copy = SmallCloud.parse(cloud.toString());
                    Map<String, Object> row = copy.list(list).get(at);
                    if (isNetworks(row, member) && breaks(row, List.of(member.split("\\.")))) {
                        broken = true;
                        all.add(new Breaking(list + " " + member, String.valueOf(row.get("id")), copy));
                    }
                }
            }
        });
        return all;
    }

    /** A port of a server that is not listed is that of a server just made or deleted; a router's port needs its router. */
    private static boolean isNetworks(Map<String, Object> row, String member) {
        return !member.equals("device_id")
                || String.valueOf(row.get("device_owner")).startsWith("network:router");
    }

    @SuppressWarnings("unchecked")
    private static boolean breaks(Map<String, Object> row, List<String> path) {
        Object value = row.get(path.getFirst());
        List<String> rest = path.subList(1, path.size());
        return switch (value) {
            case String id when rest.isEmpty() && !id.isEmpty() -> row.put(path.getFirst(), GONE) != null;
            case List<?> ids when rest.isEmpty() && !ids.isEmpty() -> ((List<Object>) ids).set(0, GONE) != null;
            case Map<?, ?> inner when !rest.isEmpty() -> breaks((Map<String, Object>) inner, rest);
            case List<?> inner
            when !rest.isEmpty() && !inner.isEmpty() -> breaks((Map<String, Object>) inner.getFirst(), rest);
            case null, default -> false;
        };
    }
}
