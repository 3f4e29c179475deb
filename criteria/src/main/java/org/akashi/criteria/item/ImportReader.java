package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Origin;
import org.akashi.criteria.Problems;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.YamlNode;

/** Reads the user's official text: {@code imported} with the {@code edition} whose slots it fills, and {@code texts}. */
public final class ImportReader {

    /** Text for a slot that is yet to be found. */
    public record Filling(
            SlotKey key, List<TextBlock> texts, List<ImportedPart> parts, List<Parameter> parameters, Place place) {
        public Filling {
            texts = List.copyOf(texts);
            parts = List.copyOf(parts);
            parameters = List.copyOf(parameters);
        }

        /** A text without parts. */
        public Filling(SlotKey key, List<TextBlock> texts, Place place) {
            this(key, texts, List.of(), List.of(), place);
        }
    }

    private ImportReader() {}

    public static List<Filling> read(YamlNode file, Problems problems) {
        file.only("imported", "texts");
        Optional<EditionId> edition =
                EditionReader.editionId(file.child("imported").only("edition").child("edition"));
        List<Filling> fillings = new ArrayList<>();
        for (YamlNode node : file.child("texts").items()) {
            node.only("number", "text", "parts", "parameters", "origin", "wording");
            String number = node.child("number").text();
            Origin origin = node.constantOr("origin", Origin.DERIVED_FROM_STANDARD);
            Wording wording = node.constantOr("wording", Wording.OFFICIAL);
            List<ImportedPart> parts = node.has("parts") ? parts(node.child("parts")) : List.of();
            List<Parameter> parameters = node.has("parameters") ? parameters(node.child("parameters")) : List.of();
            List<TextBlock> texts = new ArrayList<>();
            if (node.has("text") || parts.isEmpty() && parameters.isEmpty()) {
                texts.add(new TextBlock(node.child("text").anyLanguage(), origin, wording));
            }
            parts.stream()
                    .flatMap(part -> part.all().stream())
                    .filter(part -> !(part.text().ja() + part.text().en()).isEmpty())
                    .forEach(part -> texts.add(new TextBlock(labelled(part), origin, wording)));
            edition.ifPresent(id -> {
                problems.claim("imported texts of " + id, number, node);
                fillings.add(new Filling(new SlotKey(id, number), texts, parts, parameters, Place.of(node)));
            });
        }
        return fillings;
    }

    private static List<ImportedPart> parts(YamlNode list) {
        List<ImportedPart> parts = new ArrayList<>();
        for (YamlNode node : list.items()) {
            node.only("id", "name", "label", "ja", "en", "parts");
            parts.add(new ImportedPart(
                    node.textOr("id", ""),
                    node.child("name").text(),
                    node.textOr("label", ""),
                    new Bilingual(node.textOr("ja", ""), node.textOr("en", "")),
                    node.has("parts") ? parts(node.child("parts")) : List.of()));
        }
        return parts;
    }

    private static List<Parameter> parameters(YamlNode list) {
        List<Parameter> parameters = new ArrayList<>();
        for (YamlNode node : list.items()) {
            node.only("id", "label", "choices", "howMany", "guidelines");
            parameters.add(new Parameter(
                    node.child("id").text(),
                    node.textOr("label", ""),
                    node.textsOr("choices"),
                    node.textOr("howMany", ""),
                    node.textsOr("guidelines")));
        }
        return parameters;
    }

    private static Bilingual labelled(ImportedPart part) {
        String label = part.label().isEmpty() ? "" : part.label() + " ";
        Bilingual text = part.text();
        return new Bilingual(
                text.ja().isEmpty() ? "" : label + text.ja(), text.en().isEmpty() ? "" : label + text.en());
    }
}
