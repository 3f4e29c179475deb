package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.Origin;
import org.akashi.criteria.Problems;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.YamlNode;

/** Reads the user's official text: {@code imported} with the {@code edition} whose slots it fills, and {@code texts}. */
public final class ImportReader {

    /** Text for a slot that is yet to be found. */
    public record Filling(SlotKey key, List<TextBlock> texts, Place place) {
        public Filling {
            texts = List.copyOf(texts);
        }
    }

    private ImportReader() {}

    public static List<Filling> read(YamlNode file, Problems problems) {
        file.only("imported", "texts");
        Optional<EditionId> edition =
                EditionReader.editionId(file.child("imported").only("edition").child("edition"));
        List<Filling> fillings = new ArrayList<>();
        for (YamlNode node : file.child("texts").items()) {
            node.only("number", "text", "origin", "wording");
            String number = node.child("number").text();
            TextBlock text = new TextBlock(
                    node.child("text").anyLanguage(),
                    node.constantOr("origin", Origin.DERIVED_FROM_STANDARD),
                    node.constantOr("wording", Wording.OFFICIAL));
            edition.ifPresent(id -> {
                problems.claim("imported texts of " + id, number, node);
                fillings.add(new Filling(new SlotKey(id, number), List.of(text), Place.of(node)));
            });
        }
        return fillings;
    }
}
