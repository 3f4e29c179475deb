package org.akashi.criteria.item;

import org.akashi.criteria.Bilingual;

/** A short title, and where each language of it comes from. */
public record Title(Bilingual text, TitleBy ja, TitleBy en) {

    /** The title of an item that has none: detailed controls are known by number only. */
    public static final Title NONE = new Title(new Bilingual("", ""), TitleBy.FOUND, TitleBy.FOUND);

    public boolean isNone() {
        return text.ja().isEmpty() && text.en().isEmpty();
    }
}
