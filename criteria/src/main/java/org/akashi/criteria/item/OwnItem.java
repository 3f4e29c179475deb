package org.akashi.criteria.item;

import java.util.List;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.TextBlock;

/**
 * A statement of ours (or of the user), with an id of its own and never an official number.
 *
 * @param id such as {@code AK-13.1.3-01}; never parsed for meaning
 * @param slots the official items it corresponds to; at least one
 * @param confidence how well it corresponds to them
 */
public record OwnItem(
        String id,
        List<SlotKey> slots,
        Level level,
        Addressee addressee,
        AuditObject object,
        Confidence confidence,
        TextBlock text,
        OwnReason reason,
        Status status,
        Place place)
        implements Item {

    public OwnItem {
        slots = List.copyOf(slots);
    }

    @Override
    public String citation() {
        return id;
    }

    @Override
    public List<TextBlock> texts() {
        return List.of(text);
    }
}
