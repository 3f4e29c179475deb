package org.akashi.criteria.item;

import java.util.List;
import org.akashi.criteria.TextBlock;

/** An item of the criteria, of one of three kinds. Import fills slots and never touches own items. */
public sealed interface Item permits Slot, ImportedItem, OwnItem {

    /** What it is cited by: number in its edition, or the id of an own item. */
    String citation();

    Level level();

    Addressee addressee();

    Status status();

    /** Empty for a slot. */
    List<TextBlock> texts();

    Place place();
}
