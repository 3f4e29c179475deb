package org.akashi.criteria.scheme;

import java.util.List;
import java.util.Optional;
import org.akashi.criteria.Bilingual;

/** The list of risks that is loaded. A list of the user's replaces the example that comes with Akashi. */
public record RiskList(Kind kind, Bilingual title, List<Risk> risks) {

    /** Whose list it is. */
    public enum Kind {
        /** Akashiリスク例: ours, an example; never the basic risks of a scheme. */
        EXAMPLE,
        /** The user's own. */
        USER,
        /** The basic risks (基本リスク) that JASA publishes to its members, loaded by a user who has them. */
        BASIC
    }

    public RiskList {
        risks = List.copyOf(risks);
    }

    public Optional<Risk> risk(String id) {
        return risks.stream().filter(risk -> risk.id().equals(id)).findFirst();
    }
}
