package org.akashi.criteria.revision;

import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.Suffix;

/**
 * A piece of an edition that is compared as a whole: an item, or a statement that stands with one.
 *
 * @param item the item, or the one the statement stands with
 * @param name number of the item, or id of the statement; unique in the edition
 * @param title short title; empty for a statement
 * @param texts what it says
 */
public record Passage(
        Kind kind,
        ResolvedItem item,
        String name,
        Level level,
        Addressee addressee,
        Bilingual title,
        List<TextBlock> texts) {

    /** What is compared. */
    public enum Kind {
        ITEM,
        STATEMENT
    }

    public Passage {
        texts = List.copyOf(texts);
    }

    /** @param texts the user's official text, if there is any */
    static Passage of(ResolvedItem item, List<TextBlock> texts) {
        Slot slot = item.slot();
        return new Passage(
                Kind.ITEM,
                item,
                item.key().number(),
                slot.level(),
                slot.addressee(),
                slot.title().text(),
                texts);
    }

    static Passage of(ResolvedItem item, OwnItem own) {
        return new Passage(
                Kind.STATEMENT, item, own.id(), own.level(), own.addressee(), new Bilingual("", ""), own.texts());
    }

    /** The number or id as it is printed. */
    public String printed() {
        return switch (kind) {
            case ITEM -> item.isReferred() ? item.key().number() : item.slot().printed();
            case STATEMENT -> name;
        };
    }

    /** The letters after an item's number; a statement has none. */
    public Suffix suffix() {
        return kind == Kind.ITEM ? item.slot().suffix() : Suffix.NONE;
    }

    /** The name without the letters after it, which tell whom an item binds and not which it is. */
    String stem() {
        String letters = "." + suffix().printed();
        return letters.length() > 1 && name.endsWith(letters)
                ? name.substring(0, name.length() - letters.length())
                : name;
    }

    /** Title and texts in Japanese, a line for each; empty if there are none. */
    public String ja() {
        return said(title.ja(), texts.stream().map(block -> block.text().ja()).toList());
    }

    /** Title and texts in English, a line for each; empty if there are none. */
    public String en() {
        return said(title.en(), texts.stream().map(block -> block.text().en()).toList());
    }

    private static String said(String title, List<String> texts) {
        StringBuilder all = new StringBuilder(title.strip());
        for (String text : texts) {
            if (!text.isBlank()) {
                all.append(all.isEmpty() ? "" : "\n").append(text.strip());
            }
        }
        return all.toString();
    }

    /** Whether both say the same; blanks do not count, nor does a language that only one of them has. */
    boolean saysTheSameAs(Passage other) {
        return same(ja(), other.ja()) && same(en(), other.en()) && isSilent() == other.isSilent();
    }

    private static boolean same(String one, String other) {
        return one.isEmpty() || other.isEmpty() || flat(one).equals(flat(other));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Whether there is nothing but a number. */
    boolean isSilent() {
        return ja().isEmpty() && en().isEmpty();
    }
}
