package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.RouterRule.Stage;

/** A router, ready to walk: routes in the order they decide, translations, and the addresses it answers for. */
public final class Forwarder {

    /**
     * Routes of one prefix that decide together; with several ways any of them may be taken.
     *
     * @param rank higher decides first: the longest prefix, then connected before static before by-source routes
     */
    record Entry(Prefix prefix, boolean bySource, int rank, List<Way> ways) {}

    /**
     * Where a route leads.
     *
     * @param nextHop empty if the destination itself is on-link
     */
    record Way(Gate out, Optional<IpAddress> nextHop, EvidenceRef evidence) {}

    private static final int BY_SOURCE = 0;
    private static final int STATIC = 1;
    private static final int CONNECTED = 2;

    private final Router router;
    private final List<Gate> gates = new ArrayList<>();
    private final List<LoadBalancer> balancers = new ArrayList<>();
    private final Map<String, List<List<RouterRule>>> steps = new ConcurrentHashMap<>();
    private List<Entry> entries = List.of();
    private final Map<Family, AddressSet> ownAddresses = new EnumMap<>(Family.class);
    private final List<NatRule> destinationRules;
    private final List<IpAddress> translatedAddresses;
    private final Map<Family, AddressSet> translated = new EnumMap<>(Family.class);
    private final Map<Family, AddressSet> published = new EnumMap<>(Family.class);
    private AddressSet broadcasts = AddressSet.none(Family.V4);
    private List<NatRule> sourceRules = List.of();
    private Map<IpAddress, List<NatRule>> hostSourceRules = Map.of();
    private List<NatRule> wideSourceRules = List.of();
    private final Map<IpAddress, List<NatRule>> destinationRulesByAddress;
    private final Map<Family, AddressSet> shared = new EnumMap<>(Family.class);

    Forwarder(Router router) {
        this.router = router;
        Set<IpAddress> taken = new HashSet<>();
        this.destinationRules = router.nat().stream()
                .filter(n -> n.kind().translatesDestination() && taken.add(n.external()))
                .toList();
        this.destinationRulesByAddress = destinationRules.stream().collect(Collectors.groupingBy(NatRule::external));
        this.translatedAddresses =
                router.nat().stream().map(NatRule::external).distinct().sorted().toList();
        for (Family family : Family.values()) {
            shared.put(
                    family,
                    AddressSet.of(
                            family,
                            router.nat().stream()
                                    .filter(n -> n.kind() == NatRule.Kind.SOURCE)
                                    .map(n -> Prefix.host(n.external()))
                                    .toList()));
            published.put(
                    family,
                    AddressSet.of(family, taken.stream().map(Prefix::host).toList()));
            translated.put(
                    family,
                    AddressSet.of(
                            family,
                            translatedAddresses.stream().map(Prefix::host).toList()));
        }
    }

    public Router router() {
        return router;
    }

    public String id() {
        return router.id();
    }

    public List<Gate> gates() {
        return gates;
    }

    public List<LoadBalancer> balancers() {
        return balancers;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Rules that may translate one of these sources, longest prefix first: they decide in this order. */
    List<NatRule> sourceRules(AddressSet sources) {
        if (!sources.isSingle()) {
            return sourceRules;
        }
        List<NatRule> single = hostSourceRules.getOrDefault(sources.first(), List.of());
        if (single.isEmpty()) {
            return wideSourceRules;
        }
        List<NatRule> rules = new ArrayList<>(single);
        rules.addAll(wideSourceRules);
        return rules;
    }

    /** Rules that translate one of these destinations at gateway interfaces; of several for one address the first, which takes it all. */
    List<NatRule> destinationRules(AddressSet destinations) {
        return destinations.isSingle()
                ? destinationRulesByAddress.getOrDefault(destinations.first(), List.of())
                : destinationRules;
    }

    /** The outside addresses of a family at which something inside is reached. */
    AddressSet published(Family family) {
        return published.getOrDefault(family, AddressSet.none(family));
    }

    /** Every outside address of a translation. */
    List<IpAddress> translatedAddresses() {
        return translatedAddresses;
    }

    /** The outside addresses of translations, of a family. */
    public AddressSet translated(Family family) {
        return translated.getOrDefault(family, AddressSet.none(family));
    }

    /** The outside addresses of a family that sources of whole subnets are translated to. */
    AddressSet shared(Family family) {
        return shared.getOrDefault(family, AddressSet.none(family));
    }

    /** The router's own rules for a stage and its interfaces, step by step. */
    List<List<RouterRule>> steps(Stage stage, String in, Optional<String> out) {
        if (router.rules().isEmpty()) {
            return List.of();
        }
        return steps.computeIfAbsent(stage + " " + in + " " + out.orElse(""), _ -> {
            SortedMap<Integer, List<RouterRule>> bySteps = new TreeMap<>();
            for (RouterRule rule : router.rules()) {
                if (rule.stage() == stage
                        && rule.in().filter(i -> !i.equals(in)).isEmpty()
                        && (rule.out().isEmpty() || rule.out().equals(out))) {
                    bySteps.computeIfAbsent(rule.step(), _ -> new ArrayList<>()).add(rule);
                }
            }
            return List.copyOf(bySteps.values());
        });
    }

    /** The interface that owns an address, if one does. */
    Optional<Gate> owner(IpAddress address) {
        return gates.stream().filter(g -> g.owns(address)).findFirst();
    }

    /** The router's own addresses of a family, link-local ones included: it answers for each at every interface. */
    AddressSet ownAddresses(Family family) {
        return ownAddresses.getOrDefault(family, AddressSet.none(family));
    }

    /** The IPv4 broadcast addresses of the connected prefixes. */
    AddressSet broadcasts() {
        return broadcasts;
    }

    /** Called once all interfaces are known. */
    void compile() {
        Map<String, Entry> byKey = new TreeMap<>();
        for (Gate gate : gates) {
            ownAddresses.merge(Family.V6, AddressSet.of(gate.linkLocal()), AddressSet::union);
            for (RouterInterface.Address a : gate.face().addresses()) {
                ownAddresses.merge(a.address().family(), AddressSet.of(a.address()), AddressSet::union);
                if (a.address().family() == Family.V4 && a.length() < 31) {
                    broadcasts = broadcasts.union(AddressSet.of(a.prefix().last()));
                }
                add(
                        byKey,
                        a.prefix(),
                        false,
                        CONNECTED,
                        new Way(gate, Optional.empty(), gate.face().evidence()));
            }
        }
        for (Route route : router.routes()) {
            outlet(route)
                    .ifPresent(gate -> add(
                            byKey,
                            route.prefix(),
                            route.bySource(),
                            route.bySource() ? BY_SOURCE : STATIC,
                            new Way(gate, Optional.of(route.nextHop()), route.evidence())));
        }
        entries = byKey.values().stream()
                .sorted(Comparator.comparingInt(Entry::rank).reversed().thenComparing(Entry::prefix))
                .toList();
        sourceRules = router.nat().stream()
                .filter(n -> n.kind().translatesSource())
                .sorted(Comparator.comparingInt((NatRule n) -> n.logical().length())
                        .reversed()
                        .thenComparing(NatRule::id))
                .toList();
        hostSourceRules = sourceRules.stream()
                .filter(Forwarder::isHost)
                .collect(Collectors.groupingBy(n -> n.logical().first()));
        wideSourceRules = sourceRules.stream().filter(n -> !isHost(n)).toList();
    }

    private static boolean isHost(NatRule rule) {
        return rule.logical().length() == rule.logical().family().bits();
    }

    private static void add(Map<String, Entry> byKey, Prefix prefix, boolean bySource, int kind, Way way) {
        int rank = prefix.length() * 3 + kind;
        byKey.computeIfAbsent(
                        prefix + " " + bySource + " " + kind, k -> new Entry(prefix, bySource, rank, new ArrayList<>()))
                .ways()
                .add(way);
    }

    /** The interface a static route leaves by; a next hop that no interface can reach makes no route. */
    private Optional<Gate> outlet(Route route) {
        if (route.output().isPresent()) {
            return gates.stream()
                    .filter(g -> g.id().equals(route.output().get()))
                    .findFirst();
        }
        return gates.stream()
                .filter(g ->
                        g.face().addresses().stream().anyMatch(a -> a.prefix().contains(route.nextHop())))
                .findFirst();
    }
}
