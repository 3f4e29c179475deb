package org.akashi.read.host.nft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Json;

/** What {@code nft -j list ruleset} prints: chains with their rules, sets and maps. */
public final class Ruleset {

    /** No rule at all. */
    public static final Ruleset EMPTY = new Ruleset();

    /**
     * A chain.
     *
     * @param hook where the kernel calls it, such as {@code forward}; empty if only rules do
     * @param type {@code filter}, {@code nat} or {@code route}; empty without a hook
     */
    public record Chain(
            String family,
            String table,
            String name,
            Optional<String> hook,
            String type,
            long priority,
            boolean dropsByDefault,
            EvidenceRef evidence,
            List<Json> rules) {

        /** {@code <family>/<table>/<chain>}. */
        public String id() {
            return family + "/" + table + "/" + name;
        }
    }

    private static final Set<String> BRIDGE = Set.of("bridge");

    private final Map<String, Chain> chains = new TreeMap<>();
    private final Map<String, List<Json>> elements = new HashMap<>();

    private Ruleset() {}

    /** Reads the document. */
    public static Ruleset of(Json document) {
        Ruleset ruleset = new Ruleset();
        for (Json entry : document.get("nftables").map(Json::items).orElse(List.of())) {
            entry.get("chain").ifPresent(ruleset::chain);
            entry.get("set").ifPresent(ruleset::elements);
            entry.get("map").ifPresent(ruleset::elements);
        }
        for (Json entry : document.get("nftables").map(Json::items).orElse(List.of())) {
            entry.get("rule")
                    .ifPresent(rule -> Optional.ofNullable(ruleset.chains.get(key(rule, "chain")))
                            .ifPresent(chain -> chain.rules().add(rule)));
        }
        return ruleset;
    }

    private void chain(Json json) {
        Chain chain = new Chain(
                json.text("family").orElse(""),
                json.text("table").orElse(""),
                json.text("name").orElse(""),
                json.text("hook"),
                json.text("type").orElse(""),
                json.number("prio").orElse(0),
                json.text("policy").orElse("").equals("drop"),
                json.place(),
                new ArrayList<>());
        chains.put(chain.id(), chain);
    }

    private void elements(Json json) {
        elements.put(key(json, "name"), json.get("elem").map(Json::items).orElse(List.of()));
    }

    private static String key(Json json, String name) {
        return json.text("family").orElse("") + "/" + json.text("table").orElse("") + "/"
                + json.text(name).orElse("");
    }

    /** A chain of the same table. */
    Optional<Chain> beside(Chain chain, String name) {
        return Optional.ofNullable(chains.get(chain.family() + "/" + chain.table() + "/" + name));
    }

    /** The elements of a set or map of a chain's table. */
    Optional<List<Json>> elements(Chain chain, String name) {
        return Optional.ofNullable(elements.get(chain.family() + "/" + chain.table() + "/" + name));
    }

    public Collection<Chain> chains() {
        return chains.values();
    }

    /** The chains that the kernel calls for frames between ports of a bridge, in order. */
    public List<Chain> bridge(String hook) {
        return hooked(BRIDGE, hook);
    }

    /** The chains that the kernel calls for packets of an IP version, in order. */
    public List<Chain> ip(org.akashi.model.net.Family family, String hook) {
        return hooked(Set.of("inet", family == org.akashi.model.net.Family.V4 ? "ip" : "ip6"), hook);
    }

    private List<Chain> hooked(Set<String> families, String hook) {
        return chains.values().stream()
                .filter(c -> families.contains(c.family())
                        && c.hook().filter(hook::equals).isPresent())
                .sorted(Comparator.comparingLong(Chain::priority).thenComparing(Chain::id))
                .toList();
    }
}
