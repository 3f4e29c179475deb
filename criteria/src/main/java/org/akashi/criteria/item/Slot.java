package org.akashi.criteria.item;

import java.util.List;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.TextBlock;

/**
 * An official item: number and short title, no text.
 *
 * @param printed the number as printed; the same number may stand in two parts of a document, its key may not
 * @param parent number of the item it stands under, or empty
 * @param lineage joins an item to those it continues in earlier editions of the same document, each {@code number@edition}; its own
 *     if it continues none. Several: it was merged of them. The same in two items of an edition: one was split
 * @param group what it is listed under where numbers do not tell, or empty
 * @param clauses items of other documents that it is made after
 * @param pattern ISMAP's pattern of control, approximate and unconfirmed: 1 the provider does it, 2 supplies a function, 3 supplies
 *     information; 0 if not known
 * @param providerSide whether the provider's part of the addressee is confirmed where the row as a whole may not be
 */
public record Slot(
        SlotKey key,
        String printed,
        Level level,
        String parent,
        Title title,
        Suffix suffix,
        Addressee addressee,
        AuditObject object,
        Status status,
        List<String> lineage,
        String group,
        List<SlotKey> clauses,
        int pattern,
        Confidence providerSide,
        Provenance provenance,
        Place place)
        implements Item {

    public Slot {
        lineage = List.copyOf(lineage);
        clauses = List.copyOf(clauses);
    }

    @Override
    public String citation() {
        return key.toString();
    }

    public String number() {
        return key.number();
    }

    @Override
    public List<TextBlock> texts() {
        return List.of();
    }
}
