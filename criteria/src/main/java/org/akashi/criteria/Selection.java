package org.akashi.criteria;

import java.util.List;

/** What asking the library for a document by its id gives. */
public sealed interface Selection {

    /** The library has it. */
    record Found(CriteriaDocument document) implements Selection {}

    /**
     * The library does not have it.
     *
     * @param asked what was asked for
     * @param known what could have been asked for, sorted
     */
    record Unknown(String asked, List<String> known) implements Selection {
        public Unknown {
            known = List.copyOf(known);
        }
    }
}
