package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Kinship;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapRow;
import org.akashi.criteria.map.Relation;

/** Joins passages by what is recorded: lineages and maps for items, ids for statements. */
final class RecordedPairing {

    private final Passages old;
    private final Passages next;
    private final Kinship kinship;
    private final Map<String, Set<String>> heirs = new LinkedHashMap<>();
    private final Map<String, Set<String>> ancestors = new LinkedHashMap<>();

    /** Joints that only an unconfirmed row of a map makes. */
    private final Set<String> doubtful = new LinkedHashSet<>();

    private RecordedPairing(Passages old, Passages next) {
        this.old = old;
        this.next = next;
        List<ResolvedEdition> editions = new ArrayList<>(old.catalogue().editions());
        editions.addAll(next.catalogue().editions());
        this.kinship = Kinship.between(old.edition(), next.edition(), editions);
    }

    /** Whether anything is recorded that joins an item of one edition to one of the other. */
    static boolean isPossible(Passages old, Passages next) {
        RecordedPairing pairing = new RecordedPairing(old, next);
        return !pairing.kinship.isEmpty() || !pairing.maps().isEmpty();
    }

    static List<Match> of(Passages old, Passages next) {
        RecordedPairing pairing = new RecordedPairing(old, next);
        pairing.join();
        return pairing.matches();
    }

    private void join() {
        for (Passage passage : old.all()) {
            kinship.heirs(passage.name()).forEach(heir -> joint(passage.name(), heir));
        }
        for (CriteriaMap map : maps()) {
            for (MapRow row : map.rows()) {
                if (row.relation() != Relation.NONE) {
                    row.from().forEach(from -> row.to().forEach(to -> row(from, to, row.confidence())));
                }
            }
        }
        Map<String, Passage> there = next.byName();
        for (Passage passage : old.all()) {
            Passage same = there.get(passage.name());
            if (passage.kind() == Passage.Kind.STATEMENT && same != null && same.kind() == Passage.Kind.STATEMENT) {
                joint(passage.name(), same.name());
            }
        }
    }

    /** The maps between the two editions, seen from the old one. */
    private List<CriteriaMap> maps() {
        EditionId from = old.edition().edition().id();
        EditionId to = next.edition().edition().id();
        Map<String, CriteriaMap> maps = new LinkedHashMap<>();
        for (Catalogue catalogue : List.of(old.catalogue(), next.catalogue())) {
            for (CriteriaMap map : catalogue.maps()) {
                if (map.head().from().equals(from) && map.head().to().equals(to)) {
                    maps.put(map.id(), map);
                } else if (map.head().from().equals(to) && map.head().to().equals(from)) {
                    maps.put(map.id(), map.inverse());
                }
            }
        }
        return List.copyOf(maps.values());
    }

    private void joint(String before, String after) {
        heirs.computeIfAbsent(before, n -> new LinkedHashSet<>()).add(after);
        ancestors.computeIfAbsent(after, n -> new LinkedHashSet<>()).add(before);
    }

    private void row(String before, String after, Confidence confidence) {
        boolean known = heirs.getOrDefault(before, Set.of()).contains(after);
        joint(before, after);
        if (confidence == Confidence.UNCONFIRMED && !known) {
            doubtful.add(before);
        }
    }

    /** Whatever is joined, directly or through others, belongs together. */
    private List<Match> matches() {
        Map<String, Passage> before = old.byName();
        Map<String, Passage> after = next.byName();
        Map<String, Integer> oldOrder = order(old);
        Map<String, Integer> nextOrder = order(next);
        Set<String> seen = new LinkedHashSet<>();
        List<Match> matches = new ArrayList<>();
        for (Passage passage : old.all()) {
            if (!seen.add(passage.name())) {
                continue;
            }
            Set<String> olds = new LinkedHashSet<>(Set.of(passage.name()));
            Set<String> nexts = new LinkedHashSet<>();
            gather(olds, nexts);
            seen.addAll(olds);
            boolean doubt = olds.stream().anyMatch(doubtful::contains) || olds.size() > 1 && nexts.size() > 1;
            matches.add(new Match(
                    passages(olds, before, oldOrder),
                    passages(nexts, after, nextOrder),
                    doubt ? Ground.UNCONFIRMED : Ground.RECORDED));
        }
        for (Passage passage : next.all()) {
            if (!ancestors.containsKey(passage.name())) {
                matches.add(new Match(List.of(), List.of(passage), Ground.RECORDED));
            }
        }
        return matches;
    }

    private void gather(Set<String> olds, Set<String> nexts) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (String name : List.copyOf(olds)) {
                grew |= nexts.addAll(heirs.getOrDefault(name, Set.of()));
            }
            for (String name : List.copyOf(nexts)) {
                grew |= olds.addAll(ancestors.getOrDefault(name, Set.of()));
            }
        }
    }

    private static Map<String, Integer> order(Passages side) {
        Map<String, Integer> order = new HashMap<>();
        for (int i = 0; i < side.all().size(); i++) {
            order.put(side.all().get(i).name(), i);
        }
        return order;
    }

    private static List<Passage> passages(Set<String> names, Map<String, Passage> byName, Map<String, Integer> order) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(byName.get(name)))
                .sorted(java.util.Comparator.comparing(passage -> order.getOrDefault(passage.name(), 0)))
                .toList();
    }
}
