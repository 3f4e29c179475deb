package org.akashi.criteria.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Kinship;
import org.akashi.criteria.item.RangeReference;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapRow;

/**
 * What an upgrade from one edition to another would touch. Nothing is changed: whoever began with an edition keeps it.
 *
 * @param fates what becomes of each item of the old edition, and what is new, in the editions' order
 * @param references what becomes of the ranges by which other documents refer to the old edition, if they are pinned to the new one
 * @param touched what else names items of the old edition that do not stay as they are
 */
public record Impact(
        EditionId from, EditionId to, List<Fate> fates, List<ReferenceFate> references, List<Touched> touched) {

    /** What becomes of an item. */
    public enum Kind {
        KEPT,
        RENUMBERED,
        /** Continued by others, or together with others, as a map says. */
        REPLACED,
        GONE,
        NEW
    }

    /**
     * @param number in the old edition; in the new one if it is new
     * @param successors numbers in the new edition
     */
    public record Fate(Kind kind, String number, List<String> successors) {
        public Fate {
            successors = List.copyOf(successors);
        }
    }

    /** What becomes of one number of a range reference. */
    public enum Trouble {
        /** The new edition has no such number. */
        BROKEN,
        /** The new edition has it, but it is another item. */
        OTHER_ITEM,
        /** The new edition goes on into numbers that the referring document uses for items of its own. */
        COLLISION
    }

    /**
     * @param number in the new edition
     * @param own number of the referring document that it meets, or empty
     */
    public record ReferenceFate(RangeReference reference, Trouble trouble, String number, String own) {}

    /** Who names items. */
    public enum Namer {
        OWN_ITEM,
        SLOT,
        MAP,
        AUDIT_SHEET
    }

    /** @param what id, key or name of who names it */
    public record Touched(Namer namer, String what, String number) {}

    public Impact {
        fates = List.copyOf(fates);
        references = List.copyOf(references);
        touched = List.copyOf(touched);
    }

    /**
     * @param sheets audit sheets whose controls may be of the old edition
     * @throws IllegalArgumentException if the catalogue does not have both editions
     */
    public static Impact of(Catalogue catalogue, EditionId from, EditionId to, List<AuditSheet> sheets) {
        ResolvedEdition old = catalogue.edition(from).orElseThrow(() -> new IllegalArgumentException(from.toString()));
        ResolvedEdition next = catalogue.edition(to).orElseThrow(() -> new IllegalArgumentException(to.toString()));
        List<Fate> fates = fates(catalogue, old, next);
        Set<String> changed = new LinkedHashSet<>();
        fates.stream()
                .filter(fate -> fate.kind() != Kind.KEPT && fate.kind() != Kind.NEW)
                .forEach(fate -> changed.add(fate.number()));
        return new Impact(
                from, to, fates, references(catalogue, old, next), touched(catalogue, from, changed::contains, sheets));
    }

    private static List<Fate> fates(Catalogue catalogue, ResolvedEdition old, ResolvedEdition next) {
        Kinship kinship = Kinship.between(old, next, catalogue.editions());
        Map<String, Set<String>> mapped =
                mapped(catalogue, old.edition().id(), next.edition().id());
        Set<String> reached = new LinkedHashSet<>();
        List<Fate> fates = new ArrayList<>();
        for (ResolvedItem item : old.items()) {
            String number = item.key().number();
            List<String> heirs = kinship.heirs(number);
            Set<String> others = mapped.getOrDefault(number, Set.of());
            if (heirs.size() == 1 && kinship.ancestors(heirs.getFirst()).size() == 1) {
                reached.addAll(heirs);
                fates.add(new Fate(heirs.getFirst().equals(number) ? Kind.KEPT : Kind.RENUMBERED, number, heirs));
            } else if (!heirs.isEmpty()) {
                reached.addAll(heirs);
                fates.add(new Fate(Kind.REPLACED, number, heirs));
            } else if (!others.isEmpty()) {
                reached.addAll(others);
                fates.add(new Fate(Kind.REPLACED, number, List.copyOf(others)));
            } else {
                fates.add(new Fate(Kind.GONE, number, List.of()));
            }
        }
        for (ResolvedItem item : next.items()) {
            if (!reached.contains(item.key().number())) {
                fates.add(new Fate(Kind.NEW, item.key().number(), List.of()));
            }
        }
        return fates;
    }

    private static Map<String, Set<String>> mapped(Catalogue catalogue, EditionId from, EditionId to) {
        Map<String, Set<String>> mapped = new HashMap<>();
        for (CriteriaMap map : catalogue.maps()) {
            boolean forth = map.head().from().equals(from) && map.head().to().equals(to);
            boolean back = map.head().from().equals(to) && map.head().to().equals(from);
            if (forth || back) {
                for (MapRow row : map.rows()) {
                    for (String number : forth ? row.from() : row.to()) {
                        mapped.computeIfAbsent(number, n -> new TreeSet<>()).addAll(forth ? row.to() : row.from());
                    }
                }
            }
        }
        return mapped;
    }

    private static List<ReferenceFate> references(Catalogue catalogue, ResolvedEdition old, ResolvedEdition next) {
        List<ReferenceFate> fates = new ArrayList<>();
        Kinship kinship = Kinship.between(old, next, catalogue.editions());
        for (ResolvedEdition edition : catalogue.editions()) {
            edition.edition()
                    .references()
                    .filter(reference -> reference.target().equals(old.edition().id()))
                    .forEach(reference -> {
                        reference.range().numbers().forEach(number -> broken(reference, number, kinship, next, fates));
                        collisions(reference, edition, next, fates);
                    });
        }
        return fates;
    }

    private static void broken(
            RangeReference reference, String number, Kinship kinship, ResolvedEdition next, List<ReferenceFate> fates) {
        next.item(number)
                .ifPresentOrElse(
                        item -> {
                            if (!kinship.heirs(number).contains(number)) {
                                fates.add(new ReferenceFate(reference, Trouble.OTHER_ITEM, number, ""));
                            }
                        },
                        () -> fates.add(new ReferenceFate(reference, Trouble.BROKEN, number, "")));
    }

    /** Numbers of the new edition after the range, which the referring document has with a suffix. */
    private static void collisions(
            RangeReference reference, ResolvedEdition referring, ResolvedEdition next, List<ReferenceFate> fates) {
        Map<String, String> own = new HashMap<>();
        referring.edition().slots().forEach(slot -> {
            if (!slot.suffix().printed().isEmpty()) {
                own.put(bare(slot), slot.number());
            }
        });
        String last = reference.range().last();
        String beginning = last.substring(0, last.lastIndexOf('.') + 1);
        next.items().stream()
                .map(item -> item.key().number())
                .filter(number -> !beginning.isEmpty()
                        && number.startsWith(beginning)
                        && number.indexOf('.', beginning.length()) < 0
                        && own.containsKey(reference.here(number)))
                .forEach(number -> fates.add(new ReferenceFate(
                        reference, Trouble.COLLISION, number, own.getOrDefault(reference.here(number), ""))));
    }

    private static String bare(Slot slot) {
        String suffix = "." + slot.suffix().printed();
        return slot.number().endsWith(suffix)
                ? slot.number().substring(0, slot.number().length() - suffix.length())
                : slot.number();
    }

    private static List<Touched> touched(
            Catalogue catalogue, EditionId from, Predicate<String> changed, List<AuditSheet> sheets) {
        List<Touched> touched = new ArrayList<>();
        catalogue
                .own()
                .forEach(own -> own.slots().stream()
                        .filter(key -> key.edition().equals(from) && changed.test(key.number()))
                        .forEach(key -> touched.add(new Touched(Namer.OWN_ITEM, own.id(), key.number()))));
        for (ResolvedEdition edition : catalogue.editions()) {
            edition.edition()
                    .slots()
                    .forEach(slot -> slot.clauses().stream()
                            .filter(key -> key.edition().equals(from) && changed.test(key.number()))
                            .forEach(key -> touched.add(new Touched(Namer.SLOT, slot.citation(), key.number()))));
        }
        for (CriteriaMap map : catalogue.maps()) {
            if (map.head().from().equals(from) || map.head().to().equals(from)) {
                boolean forth = map.head().from().equals(from);
                Set<String> numbers = new LinkedHashSet<>();
                map.rows().forEach(row -> numbers.addAll(forth ? row.from() : row.to()));
                numbers.stream()
                        .filter(changed)
                        .forEach(number -> touched.add(new Touched(Namer.MAP, map.id(), number)));
            }
        }
        String name =
                catalogue.edition(from).map(e -> e.edition().head().name()).orElse("");
        sheets.stream()
                .filter(sheet ->
                        (sheet.control().standard() + ":" + sheet.control().edition()).equals(name))
                .filter(sheet -> changed.test(sheet.control().clause()))
                .forEach(sheet -> touched.add(new Touched(
                        Namer.AUDIT_SHEET, sheet.key(), sheet.control().clause())));
        return touched;
    }
}
