package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.ResolvedEdition;

/**
 * What changed from one edition to another.
 *
 * <pre>{@code
 * Revision revision = Revision.between(catalogue, old, catalogue, next, Revision.By.WHAT_IS_THERE, passage -> "");
 * revision.hunks().stream().filter(Hunk::isDifference).forEach(hunk -> System.out.println(hunk.name() + " " + hunk.changes()));
 * }</pre>
 *
 * @param by how it is known what continues what
 * @param statements whether statements were compared; where one edition has none of its own, they are not
 * @param hunks every place of both editions once, in the order of the new one; what is gone stands where it was
 */
public record Revision(Edition.Head old, Edition.Head next, By by, boolean statements, List<Hunk> hunks) {

    /** How it is told which item continues which. */
    public enum By {
        /** Lineages and maps if there are any, else likeness. */
        WHAT_IS_THERE,
        /** Lineages and maps; what they do not join is new, or gone. */
        RECORDS,
        /** Likeness of the texts; nothing is guessed. */
        LIKENESS
    }

    public Revision {
        hunks = List.copyOf(hunks);
    }

    /**
     * @param decisions for a passage of the old edition that it was decided to keep: what decided so; else an empty text
     */
    public static Revision between(
            Catalogue before,
            ResolvedEdition old,
            Catalogue after,
            ResolvedEdition next,
            By by,
            Function<Passage, String> decisions) {
        boolean statements = Passages.hasStatements(before, old) && Passages.hasStatements(after, next);
        Passages olds = Passages.of(before, old, statements);
        Passages nexts = Passages.of(after, next, statements);
        By used = by == By.WHAT_IS_THERE ? RecordedPairing.isPossible(olds, nexts) ? By.RECORDS : By.LIKENESS : by;
        List<Match> matches = used == By.RECORDS ? RecordedPairing.of(olds, nexts) : LikenessPairing.of(olds, nexts);
        Classifier classifier = new Classifier(olds, nexts, decisions);
        return new Revision(
                old.edition().head(),
                next.edition().head(),
                used,
                statements,
                inOrder(matches, olds, nexts).stream().map(classifier::hunk).toList());
    }

    /** The change or place of this name, if there is one. */
    public Optional<Hunk> hunk(String name) {
        return hunks.stream().filter(hunk -> hunk.name().equals(name)).findFirst();
    }

    public List<Hunk> differences() {
        return hunks.stream().filter(Hunk::isDifference).toList();
    }

    private static List<Match> inOrder(List<Match> matches, Passages old, Passages next) {
        Map<Passage, Match> byOld = new HashMap<>();
        Map<Passage, Match> byNext = new HashMap<>();
        for (Match match : matches) {
            match.before().forEach(passage -> byOld.put(passage, match));
            match.after().forEach(passage -> byNext.put(passage, match));
        }
        Map<Match, List<Match>> goneAfter = new LinkedHashMap<>();
        List<Match> first = new ArrayList<>();
        List<Match> gone = first;
        for (Passage passage : old.all()) {
            Match match = byOld.get(passage);
            if (match == null) {
                throw new IllegalStateException("not matched: " + passage.name());
            }
            if (match.after().isEmpty()) {
                if (!gone.contains(match)) {
                    gone.add(match);
                }
            } else {
                gone = goneAfter.computeIfAbsent(match, m -> new ArrayList<>());
            }
        }
        Collection<Match> ordered = new java.util.LinkedHashSet<>(first);
        for (Passage passage : next.all()) {
            Match match = byNext.get(passage);
            if (match == null) {
                throw new IllegalStateException("not matched: " + passage.name());
            }
            if (ordered.add(match)) {
                ordered.addAll(goneAfter.getOrDefault(match, List.of()));
            }
        }
        return List.copyOf(ordered);
    }
}
