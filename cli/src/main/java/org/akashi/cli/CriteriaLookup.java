package org.akashi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.catalogue.ResolvedEdition;
import org.akashi.criteria.catalogue.ResolvedItem;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.report.text.Texts;

/** Finds what an id means: an edition, the key of an item, a number in any edition, a statement of ours, a map. */
final class CriteriaLookup {

    private final Catalogue catalogue;
    private final Texts texts;

    CriteriaLookup(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** What there is to show; empty if nothing has the id. */
    List<String> find(String id) {
        List<String> shown = new ArrayList<>();
        Optional<ResolvedEdition> edition = EditionId.parse(id).flatMap(catalogue::edition);
        if (edition.isPresent()) {
            return List.of(new EditionText(catalogue, texts)
                    .of(edition.get(), edition.get().items()));
        }
        ItemText items = new ItemText(catalogue, texts);
        SlotKey.parse(id).flatMap(catalogue::item).ifPresent(item -> shown.add(items.of(item)));
        for (OwnItem own : catalogue.own()) {
            if (own.id().equals(id)) {
                shown.add(items.of(own));
            }
        }
        for (CriteriaMap map : catalogue.maps()) {
            if (map.id().equals(id)) {
                shown.add(new MapText(texts).of(map));
            }
        }
        if (shown.isEmpty()) {
            for (ResolvedEdition one : catalogue.editions()) {
                Optional<ResolvedItem> item = one.item(id);
                item.ifPresent(found -> shown.add(items.of(found)));
            }
        }
        return shown;
    }
}
