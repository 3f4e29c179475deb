package org.akashi.criteria.item;

import java.util.List;

/**
 * An item as a document with its references filled in has it.
 *
 * @param key its identity in this document
 * @param slot the item itself, with its identity at home; the same key unless this document takes it from another
 * @param parent number of the item above, in this document, or empty
 */
public record ResolvedItem(SlotKey key, Slot slot, String parent) {

    /** Whether the document takes it from another one. */
    public boolean isReferred() {
        return !key.equals(slot.key());
    }

    /** Both identities, this document's first; one if it is the document's own. */
    public List<SlotKey> identities() {
        return isReferred() ? List.of(key, slot.key()) : List.of(key);
    }
}
