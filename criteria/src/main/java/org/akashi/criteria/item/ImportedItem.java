package org.akashi.criteria.item;

import java.util.List;
import org.akashi.criteria.TextBlock;

/**
 * The user's official text in a slot.
 *
 * @param texts all of it, that of its parts included
 * @param parts what it consists of, or none if it is in one piece
 */
public record ImportedItem(
        Slot slot, List<TextBlock> texts, List<ImportedPart> parts, List<Parameter> parameters, Place place)
        implements Item {

    public ImportedItem {
        texts = List.copyOf(texts);
        parts = List.copyOf(parts);
        parameters = List.copyOf(parameters);
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
