package org.akashi.criteria.glossary;

import java.util.Locale;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;

/**
 * A rule of wording: 経営資源 becomes 資源.
 *
 * @param language {@code ja} or {@code en}
 * @param from the form that is not to be used; found as it stands, in any case of letters
 * @param to the form to use
 * @param scope a document, an edition, or {@code own} for our own statements
 */
public record WordingRule(
        String id, String language, String from, String to, String scope, Bilingual reason, Place place) {

    /** Whether a text breaks the rule: it has the form, and not only as a part of the right one. */
    public boolean isBrokenBy(Bilingual text) {
        String said = language.equals("ja") ? text.ja() : text.en();
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.replace(to.toLowerCase(Locale.ROOT), to.contains(from) ? "" : to)
                .contains(from.toLowerCase(Locale.ROOT));
    }
}
