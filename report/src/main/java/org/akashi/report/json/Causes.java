package org.akashi.report.json;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;

/** What crossings have for a common cause. */
public final class Causes {

    private Causes() {}

    /** The one cause of all crossings; nothing where there are several causes, as with a rule that many ways lead to. */
    public static Optional<Cause> common(List<Crossing> crossings) {
        List<Cause> causes = crossings.stream().map(Crossing::cause).distinct().toList();
        return causes.size() == 1 ? Optional.of(causes.getFirst()) : Optional.empty();
    }
}
