package org.akashi.criteria.glossary;

import java.util.ArrayList;
import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.Place;

/** Reads glossaries ({@code terms}) and rules of wording ({@code wordingRules}). */
public final class GlossaryReader {

    private static final String OWN = "own";

    private GlossaryReader() {}

    public static List<Term> terms(YamlNode file, Problems problems) {
        file.only("scope", "terms");
        String scope = file.textOr("scope", OWN);
        List<Term> terms = new ArrayList<>();
        for (YamlNode node : file.child("terms").items()) {
            node.only("id", "ja", "en", "definition", "source");
            String id = node.child("id").text();
            problems.claim("terms of " + scope, id, node);
            Bilingual form =
                    new Bilingual(node.child("ja").text(), node.child("en").text());
            problems.claim("terms in Japanese of " + scope, form.ja(), node);
            terms.add(new Term(
                    id,
                    form,
                    node.child("definition").bilingual(),
                    scope,
                    node.has("source") ? node.child("source").bilingual() : new Bilingual("", ""),
                    Place.of(node)));
        }
        return terms;
    }

    public static List<WordingRule> rules(YamlNode file, Problems problems) {
        file.only("wordingRules");
        List<WordingRule> rules = new ArrayList<>();
        for (YamlNode node : file.child("wordingRules").items()) {
            node.only("id", "language", "from", "to", "scope", "reason");
            String id = node.child("id").text();
            problems.claim("wording rules", id, node);
            String language = node.child("language").text();
            if (!language.equals("ja") && !language.equals("en")) {
                node.child("language").problem(Problem.Code.UNKNOWN_VALUE, language, "ja, en");
            }
            rules.add(new WordingRule(
                    id,
                    language,
                    node.child("from").text(),
                    node.child("to").text(),
                    node.child("scope").text(),
                    node.child("reason").bilingual(),
                    Place.of(node)));
        }
        return rules;
    }
}
