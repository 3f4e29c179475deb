package org.akashi.exchange.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;

/** The items of a file in its order, each number once. */
public final class Draft {

    private final Map<String, DraftItem> items = new LinkedHashMap<>();
    private final Remarks remarks;

    public Draft(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Adds an item; a number that is there already is wrong. */
    public void add(DraftItem item) {
        DraftItem earlier = items.putIfAbsent(item.number(), item);
        if (earlier != null) {
            remarks.at(item.order(), item.place(), Remark.Code.DUPLICATE_NUMBER, item.number(), earlier.place());
        }
    }

    /** Adds to an item that is there, or adds the item. */
    public void extend(DraftItem item) {
        items.merge(item.number(), item, DraftItem::and);
    }

    public Optional<DraftItem> item(String number) {
        return Optional.ofNullable(items.get(number));
    }

    /** In the file's order. */
    public List<DraftItem> items() {
        return List.copyOf(items.values());
    }
}
