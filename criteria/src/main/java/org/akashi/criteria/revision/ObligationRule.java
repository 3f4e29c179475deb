package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.scheme.Obligation;
import org.akashi.criteria.scheme.Scheme;

/** Tells how an obligation changed, under the schemes of both editions and by what the documents say themselves. */
final class ObligationRule {

    /** A scheme as it was and as it is. */
    private record Pair(Scheme before, Scheme after) {}

    private final List<Pair> schemes = new ArrayList<>();

    /** A scheme for the old edition alone holds for the new one as well. */
    ObligationRule(Passages old, Passages next) {
        List<Scheme> before = schemes(old);
        List<Scheme> after = schemes(next);
        for (Scheme scheme : before) {
            Scheme later = after.stream()
                    .filter(other -> other.id().equals(scheme.id()))
                    .findFirst()
                    .or(() ->
                            before.size() == 1 && after.size() == 1 ? Optional.of(after.getFirst()) : Optional.empty())
                    .orElse(scheme);
            schemes.add(new Pair(scheme, later));
        }
    }

    private static List<Scheme> schemes(Passages side) {
        EditionId id = side.edition().edition().id();
        List<Scheme> own = side.catalogue().schemes().stream()
                .filter(scheme -> scheme.edition().equals(id))
                .toList();
        return own.isEmpty()
                ? side.catalogue().schemes().stream()
                        .filter(scheme -> scheme.edition().document().equals(id.document()))
                        .toList()
                : own;
    }

    /** What changed from one passage to the other; empty if nothing did. */
    List<ObligationChange> between(Passage before, Passage after) {
        List<ObligationChange> changes = new ArrayList<>();
        if (before.kind() == Passage.Kind.ITEM && after.kind() == Passage.Kind.ITEM) {
            for (Pair pair : schemes) {
                Obligation was = pair.before().obligation(before.item().slot());
                Obligation is = pair.after().obligation(after.item().slot());
                if (was != is) {
                    changes.add(new ObligationChange.ByScheme(pair.after().title(), was, is));
                }
            }
        }
        mark(ObligationChange.Mark.LEVEL, before.level().name(), after.level().name(), changes);
        mark(
                ObligationChange.Mark.SUFFIX,
                before.suffix().printed(),
                after.suffix().printed(),
                changes);
        mark(
                ObligationChange.Mark.ADDRESSEE,
                before.addressee().name(),
                after.addressee().name(),
                changes);
        words(before, after, changes);
        return changes;
    }

    private static void mark(ObligationChange.Mark mark, String was, String is, List<ObligationChange> changes) {
        if (!was.equals(is)) {
            changes.add(new ObligationChange.ByMark(mark, was, is));
        }
    }

    private static void words(Passage before, Passage after, List<ObligationChange> changes) {
        boolean japanese = !before.ja().isEmpty() && !after.ja().isEmpty();
        if (!japanese && (before.en().isEmpty() || after.en().isEmpty())) {
            return;
        }
        Modality was = japanese ? Modality.ofJapanese(before.ja()) : Modality.ofEnglish(before.en());
        Modality is = japanese ? Modality.ofJapanese(after.ja()) : Modality.ofEnglish(after.en());
        if (was.bindsOtherwiseThan(is)) {
            changes.add(new ObligationChange.ByWords(was, is));
        }
    }
}
