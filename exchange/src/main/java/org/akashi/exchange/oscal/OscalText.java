package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.exchange.yaml.Tree;

/** Texts in two languages where OSCAL has room for one. */
record OscalText(String language) {

    private static final int LONGEST = 1000;

    /** The text in the language asked for, else the other one. */
    String main(Bilingual text) {
        String first = language.equals("ja") ? text.ja() : text.en();
        return (first.isBlank() ? text.ja() + text.en() : first).strip();
    }

    /** The text in the other language, if both are there; else empty. */
    String other(Bilingual text) {
        return text.ja().isBlank() || text.en().isBlank()
                ? ""
                : (language.equals("ja") ? text.en() : text.ja()).strip();
    }

    String otherLanguage() {
        return language.equals("ja") ? "en" : "ja";
    }

    /** The language that {@link #main} is in. */
    String mainLanguage(Bilingual text) {
        String asked = language.equals("ja") ? text.ja() : text.en();
        return asked.isBlank() ? otherLanguage() : language;
    }

    /** A property of Akashi's own; nothing for an empty value. */
    static List<Tree> property(String name, String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        String short1 = line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
        return short1.isEmpty()
                ? List.of()
                : List.of(Tree.entries()
                        .with("name", name)
                        .with("ns", OscalExport.NAMESPACE)
                        .with("value", short1)
                        .build());
    }

    /** A property of OSCAL's. */
    static List<Tree> common(String name, String value) {
        return value.isBlank()
                ? List.of()
                : List.of(Tree.entries()
                        .with("name", name)
                        .with("value", value.strip())
                        .build());
    }

    /** Parts for the other language of a text, to stand within the part of the first. */
    List<Tree> translation(Bilingual text) {
        List<Tree> parts = new ArrayList<>();
        if (!other(text).isEmpty()) {
            parts.add(Tree.entries()
                    .with("name", "translation")
                    .with("ns", OscalExport.NAMESPACE)
                    .with("props", Tree.items(property("language", otherLanguage())))
                    .with("prose", other(text))
                    .build());
        }
        return parts;
    }
}
