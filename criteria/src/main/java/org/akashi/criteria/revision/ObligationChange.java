package org.akashi.criteria.revision;

import org.akashi.criteria.Bilingual;
import org.akashi.criteria.scheme.Obligation;

/** How an obligation changed. */
public sealed interface ObligationChange {

    /** By the rules of a scheme. */
    record ByScheme(Bilingual scheme, Obligation before, Obligation after) implements ObligationChange {}

    /** By the words of the text. */
    record ByWords(Modality before, Modality after) implements ObligationChange {}

    /** By what a document says of the item: its level, its suffix, whom it addresses; each as it was and is. */
    record ByMark(Mark mark, String before, String after) implements ObligationChange {}

    /** What a document says of an item that binds somebody. */
    enum Mark {
        LEVEL,
        SUFFIX,
        ADDRESSEE
    }
}
