package org.akashi.criteria.item;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom items continue: what {@link Slot#lineage} says, followed back through the editions that are there. An edition that is not there
 * ends the way, but what continues the same item of it is still told as kin.
 */
public final class Lineage {

    private final Map<EditionId, ResolvedEdition> editions = new HashMap<>();

    private Lineage(Collection<ResolvedEdition> editions) {
        editions.forEach(edition -> this.editions.put(edition.edition().id(), edition));
    }

    /** @param editions those that the way back may lead through */
    public static Lineage through(Collection<ResolvedEdition> editions) {
        return new Lineage(editions);
    }

    /** The item that an entry such as {@code 13.1.3@2016} names in a document. */
    public static Optional<SlotKey> key(String document, String entry) {
        int at = entry.lastIndexOf('@');
        return at <= 0
                ? Optional.empty()
                : EditionId.parse(document + "/" + entry.substring(at + 1))
                        .map(edition -> new SlotKey(edition, entry.substring(0, at)));
    }

    /** The item itself and everything it continues, nearest first. */
    public Set<SlotKey> of(Slot slot) {
        return of(slot, key -> false);
    }

    /**
     * The same, but not beyond items that are the end of the way.
     *
     * @param end whether what such an item continues is left out
     */
    Set<SlotKey> of(Slot slot, Predicate<SlotKey> end) {
        Set<SlotKey> all = new LinkedHashSet<>();
        follow(slot, end, all);
        return all;
    }

    private void follow(Slot slot, Predicate<SlotKey> end, Set<SlotKey> all) {
        if (!all.add(slot.key()) || end.test(slot.key())) {
            return;
        }
        for (String entry : slot.lineage()) {
            key(slot.key().edition().document(), entry).ifPresent(key -> {
                Optional<Slot> there = Optional.ofNullable(editions.get(key.edition()))
                        .flatMap(edition -> edition.item(key.number()))
                        .map(ResolvedItem::slot);
                if (there.isPresent()) {
                    follow(there.get(), end, all);
                }
                all.add(key);
            });
        }
    }
}
