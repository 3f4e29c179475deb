package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** Load balancers, with the routers and switches that use them directly or through a group. */
final class BalancerMapping {

    private final Database nb;
    private final List<Unmodelled> unmodelled;
    private final Problems problems;
    private final Map<String, SortedSet<String>> routers = new HashMap<>();
    private final Map<String, SortedSet<String>> segments = new HashMap<>();

    BalancerMapping(Database nb, List<Unmodelled> unmodelled, Problems problems) {
        this.nb = nb;
        this.unmodelled = unmodelled;
        this.problems = problems;
        nb.rows("Logical_Router").forEach(row -> users(row, routers));
        nb.rows("Logical_Switch").forEach(row -> users(row, segments));
    }

    private void users(Row user, Map<String, SortedSet<String>> byBalancer) {
        List<String> balancers = new ArrayList<>(user.texts("load_balancer"));
        for (Row group : nb.referenced(user, "load_balancer_group")) {
            balancers.addAll(group.texts("load_balancer"));
        }
        for (String balancer : balancers) {
            byBalancer.computeIfAbsent(balancer, _ -> new TreeSet<>()).add(Ids.ofNamed(user));
        }
    }

    /** The routers and segments that use a balancer, in order. */
    List<String> users(Row balancer) {
        List<String> users = new ArrayList<>(routersOf(balancer));
        users.addAll(segmentsOf(balancer));
        return users;
    }

    private List<String> routersOf(Row balancer) {
        return List.copyOf(routers.getOrDefault(balancer.uuid(), new TreeSet<>()));
    }

    private List<String> segmentsOf(Row balancer) {
        return List.copyOf(segments.getOrDefault(balancer.uuid(), new TreeSet<>()));
    }

    SortedMap<String, LoadBalancer> balancers() {
        SortedMap<String, LoadBalancer> balancers = new TreeMap<>();
        for (Row row : nb.rows("Load_Balancer")) {
            LoadBalancer balancer = balancer(row);
            if (balancers.putIfAbsent(balancer.id(), balancer) != null) {
                problems.add(Diagnostic.Code.DUPLICATE_ID, row.place(), balancer.id());
            }
        }
        return balancers;
    }

    private LoadBalancer balancer(Row row) {
        String protocol = row.text("protocol").orElse("tcp");
        List<LoadBalancer.Listener> listeners = new ArrayList<>();
        EvidenceRef vips = row.place().child("vips");
        row.map("vips").forEach((vip, backends) -> {
            Optional<LoadBalancer.Member> address = member(vip);
            List<LoadBalancer.Member> members = new ArrayList<>();
            boolean readable = address.isPresent();
            for (String backend : backends.split(",", -1)) {
                if (!backend.isBlank()) {
                    Optional<LoadBalancer.Member> member = member(backend.strip());
                    readable &= member.isPresent();
                    member.ifPresent(members::add);
                }
            }
            address.ifPresent(a -> listeners.add(new LoadBalancer.Listener(a.address(), a.port(), members, vips)));
            if (!readable) {
                problems.add(Diagnostic.Code.BAD_VALUE, vips, "vips", vip + " " + backends);
                users(row).forEach(user -> unmodelled.add(new Unmodelled(user, "Load_Balancer vips", vips)));
            }
        });
        return new LoadBalancer(
                row.entry("external_ids", "neutron:fip_id")
                        .map(fip -> fip + "/" + protocol)
                        .orElse(row.uuid()),
                row.textOrEmpty("name"),
                Protocols.parse(protocol).orElse(Protocols.TCP),
                listeners,
                routersOf(row),
                segmentsOf(row),
                row.place());
    }

    /** {@code 10.0.0.1:80}, {@code [fd00::1]:80}, or an address alone, which leaves the port as it is. */
    private static Optional<LoadBalancer.Member> member(String text) {
        Optional<IpAddress> alone = IpAddress.parse(text.startsWith("[") && text.endsWith("]") ? inner(text) : text);
        if (alone.isPresent()) {
            return alone.map(address -> new LoadBalancer.Member(address, 0));
        }
        int colon = text.lastIndexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        String host = text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (port.isEmpty() || port.length() > 5 || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return IpAddress.parse(host.startsWith("[") && host.endsWith("]") ? inner(host) : host)
                .filter(_ -> number <= 65535)
                .map(address -> new LoadBalancer.Member(address, number));
    }

    private static String inner(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }
}
