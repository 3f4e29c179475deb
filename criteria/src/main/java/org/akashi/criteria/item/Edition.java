package org.akashi.criteria.item;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.criteria.Bilingual;

/** A criteria document in one edition, as it stands: its own items and its references, in its order. */
public final class Edition {

    /** What a document consists of. */
    public sealed interface Entry permits SlotEntry, RangeReference, Vacancy {}

    /** An item. */
    public record SlotEntry(Slot slot) implements Entry {}

    /** A number that is not used (欠番, 削除): it is not given to anything else. */
    public record Vacancy(String number, Place place) implements Entry {}

    /**
     * What a document says about itself.
     *
     * @param name as it is cited
     * @param refersTo the editions that references name
     * @param user whether it comes from the user's own library
     */
    public record Head(
            EditionId id,
            String name,
            Bilingual title,
            Status status,
            List<EditionId> refersTo,
            boolean user,
            Place place) {
        public Head {
            refersTo = List.copyOf(refersTo);
        }
    }

    private final Head head;
    private final List<Entry> entries;
    private final Map<String, Slot> byNumber;

    private Edition(Head head, List<Entry> entries, Map<String, Slot> byNumber) {
        this.head = head;
        this.entries = entries;
        this.byNumber = byNumber;
    }

    /** @param entries in the document's order */
    public static Edition of(Head head, List<Entry> entries) {
        Map<String, Slot> byNumber = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof SlotEntry(Slot slot)) {
                byNumber.putIfAbsent(slot.number(), slot);
            }
        }
        return new Edition(head, List.copyOf(entries), Collections.unmodifiableMap(byNumber));
    }

    public Head head() {
        return head;
    }

    public EditionId id() {
        return head.id();
    }

    /** In the document's order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The document's own items, in its order. */
    public Stream<Slot> slots() {
        return entries.stream().mapMulti((entry, into) -> {
            if (entry instanceof SlotEntry(Slot slot)) {
                into.accept(slot);
            }
        });
    }

    public Stream<RangeReference> references() {
        return entries.stream().filter(RangeReference.class::isInstance).map(RangeReference.class::cast);
    }

    public Stream<Vacancy> vacancies() {
        return entries.stream().filter(Vacancy.class::isInstance).map(Vacancy.class::cast);
    }

    /** An item of its own by number; what it only refers to is not among them. */
    public Optional<Slot> slot(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
