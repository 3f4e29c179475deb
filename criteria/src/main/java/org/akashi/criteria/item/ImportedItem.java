package org.akashi.criteria.item;

import java.util.List;
import org.akashi.criteria.TextBlock;

/** The user's official text in a slot. */
public record ImportedItem(Slot slot, List<TextBlock> texts, Place place) implements Item {

    public ImportedItem {
        texts = List.copyOf(texts);
    }

    @Override
    public String citation() {
        return slot.citation();
    }

    @Override
    public Level level() {
        return slot.level();
    }

    @Override
    public Addressee addressee() {
        return slot.addressee();
    }

    @Override
    public Status status() {
        return slot.status();
    }
}
