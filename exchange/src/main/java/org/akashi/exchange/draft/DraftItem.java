package org.akashi.exchange.draft;

import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;

/**
 * An item as a file has it.
 *
 * @param title each language empty if the file does not give it
 * @param text each language empty if the file does not give it
 * @param level empty if the file does not say, so that its number tells
 * @param order of its place in the file
 */
public record DraftItem(
        String number,
        Bilingual title,
        Bilingual text,
        Optional<Level> level,
        Optional<Addressee> addressee,
        long order,
        String place) {

    /** The same with more said: a title where there was none, texts one below the other. */
    DraftItem and(DraftItem more) {
        return new DraftItem(
                number,
                new Bilingual(either(title.ja(), more.title.ja()), either(title.en(), more.title.en())),
                new Bilingual(below(text.ja(), more.text.ja()), below(text.en(), more.text.en())),
                level.or(more::level),
                addressee.or(more::addressee),
                order,
                place);
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String below(String first, String second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second)
                ? first.isEmpty() ? second : first
                : first + "\n" + second;
    }

    /** Whether it has a title or a text. */
    boolean saysSomething() {
        return !(title.ja() + title.en() + text.ja() + text.en()).isEmpty();
    }
}
