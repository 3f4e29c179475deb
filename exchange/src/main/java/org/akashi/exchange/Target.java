package org.akashi.exchange;

import java.util.List;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;

/** What a file that comes in becomes. */
public sealed interface Target {

    /** Official text that fills the items of an edition the library has. */
    record Into(ResolvedEdition edition) implements Target {}

    /**
     * A document of its own.
     *
     * @param name as it is to be cited; empty for what the file says, or the id
     * @param levels of its items by the depth of their numbers, from the highest; empty for the common ones
     */
    record As(EditionId id, String name, List<Level> levels) implements Target {
        public As {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A document of its own that takes its items from others the library has.
     *
     * @param sources one for all, or as many as the file names, in its order
     */
    record Of(EditionId id, String name, List<ResolvedEdition> sources) implements Target {
        public Of {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A map between two editions.
     *
     * @param known those of the two that the library has, whose numbers are checked
     */
    record Between(String id, EditionId from, EditionId to, List<ResolvedEdition> known) implements Target {
        public Between {
            known = List.copyOf(known);
        }

        /** Between editions that the library need not have. */
        public Between(String id, EditionId from, EditionId to) {
            this(id, from, to, List.of());
        }
    }

    /** Whatever the file itself says it is: a library workbook. */
    record Itself() implements Target {}
}
