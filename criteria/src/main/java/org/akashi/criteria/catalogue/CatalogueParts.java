package org.akashi.criteria.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.PolicyTable;
import org.akashi.criteria.glossary.Term;
import org.akashi.criteria.glossary.WordingRule;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ImportReader;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.Lineage;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.MapRow;
import org.akashi.criteria.scheme.Risk;
import org.akashi.criteria.scheme.RiskList;
import org.akashi.criteria.scheme.Scheme;

/** What the files of a library say, while it is put together. */
final class CatalogueParts {

    static final Comparator<OwnItem> BY_ID = Comparator.comparing(OwnItem::id, NumericOrder.INSTANCE);

    Bilingual ownTextNotice = new Bilingual("", "");
    final SortedMap<EditionId, Edition> editions = new TreeMap<>();
    final List<OwnItem> own = new ArrayList<>();
    final List<ImportReader.Filling> fillings = new ArrayList<>();
    final List<CriteriaMap> maps = new ArrayList<>();
    final List<Allowance> allowances = new ArrayList<>();
    final List<Scheme> schemes = new ArrayList<>();
    final List<RiskList> risks = new ArrayList<>();
    final List<Term> terms = new ArrayList<>();
    final List<WordingRule> wordingRules = new ArrayList<>();
    final List<Consultation> consultations = new ArrayList<>();
    final List<PolicyTable> policyTables = new ArrayList<>();

    final SortedMap<EditionId, ResolvedEdition> resolved = new TreeMap<>();
    final Map<SlotKey, ImportedItem> imported = new HashMap<>();

    /** Joins the parts; what leads nowhere is a problem. */
    void join(Problems problems) {
        own.sort(BY_ID);
        resolved.putAll(new Resolver(editions, problems).all());
        for (OwnItem item : own) {
            item.slots().forEach(key -> known(key, item.place(), problems));
        }
        for (ImportReader.Filling filling : fillings) {
            known(filling.key(), filling.place(), problems)
                    .forEach(slot -> imported.put(
                            filling.key(),
                            new ImportedItem(
                                    slot, filling.texts(), filling.parts(), filling.parameters(), filling.place())));
        }
        schemes.sort(Comparator.comparing(Scheme::id));
        for (Scheme scheme : schemes) {
            if (!resolved.containsKey(scheme.edition())) {
                problem(problems, scheme.place(), "edition", scheme.edition().toString());
            }
        }
        for (RiskList list : risks) {
            for (Risk risk : list.risks()) {
                risk.controls().forEach(control -> known(control, risk.place(), problems));
            }
        }
        maps.sort(Comparator.comparing(CriteriaMap::id));
        maps.forEach(map -> numbers(map, problems));
        for (Edition edition : editions.values()) {
            edition.slots().forEach(slot -> {
                slot.clauses().forEach(clause -> known(clause, slot.place(), problems));
                slot.lineage().forEach(lineage -> lineage(slot, lineage, problems));
            });
        }
        new CommentJoin(resolved, problems).join(consultations, policyTables);
    }

    /** The item of a key, or nothing and a problem. */
    private List<Slot> known(SlotKey key, Place place, Problems problems) {
        ResolvedEdition edition = resolved.get(key.edition());
        List<Slot> found = edition == null
                ? List.of()
                : edition.item(key.number()).stream().map(ResolvedItem::slot).toList();
        if (found.isEmpty()) {
            problem(problems, place, edition == null ? "edition" : "item", key.toString());
        }
        return found;
    }

    private void numbers(CriteriaMap map, Problems problems) {
        CriteriaMap.Head head = map.head();
        Set<String> told = new HashSet<>();
        for (MapRow row : map.rows()) {
            row.from().forEach(number -> number(head, head.from(), number, row.line(), told, problems));
            row.to().forEach(number -> number(head, head.to(), number, row.line(), told, problems));
        }
        for (MapGap gap : map.gaps()) {
            EditionId side = gap.side() == MapGap.Side.FROM ? head.from() : head.to();
            number(head, side, gap.number(), gap.line(), told, problems);
        }
    }

    private void number(
            CriteriaMap.Head head, EditionId id, String number, int line, Set<String> told, Problems problems) {
        ResolvedEdition edition = resolved.get(id);
        if (edition == null && !head.external().contains(id) && told.add(id.toString())) {
            problem(problems, new Place(head.file(), head.line()), "edition", id.toString());
        } else if (edition != null && edition.item(number).isEmpty()) {
            problem(problems, new Place(head.file(), line), "item", id + "#" + number);
        }
    }

    private void lineage(Slot slot, String lineage, Problems problems) {
        boolean leads = Lineage.key(slot.key().edition().document(), lineage)
                .filter(first -> {
                    ResolvedEdition there = resolved.get(first.edition());
                    return there == null || there.item(first.number()).isPresent();
                })
                .isPresent();
        if (!leads) {
            problem(problems, slot.place(), "lineage", lineage);
        }
    }

    private static void problem(Problems problems, Place place, String what, String id) {
        problems.add(Problem.Code.UNKNOWN_REFERENCE, place.file(), place.line(), what, id);
    }

    /** The last list that was read, which is the user's if there is one; two lists are never mixed. */
    RiskList riskList() {
        return risks.isEmpty()
                ? new RiskList(RiskList.Kind.EXAMPLE, new Bilingual("", ""), List.of())
                : risks.getLast();
    }

    Map<SlotKey, List<OwnItem>> ownBySlot() {
        Map<SlotKey, List<OwnItem>> bySlot = new HashMap<>();
        for (OwnItem item : own) {
            item.slots()
                    .forEach(key ->
                            bySlot.computeIfAbsent(key, k -> new ArrayList<>()).add(item));
        }
        return bySlot;
    }
}
