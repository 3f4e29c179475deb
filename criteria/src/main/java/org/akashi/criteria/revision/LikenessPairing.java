package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins passages of two editions that record nothing about each other, by their texts.
 *
 * <ol>
 *   <li>Equal text is the same passage, if it stands once on each side or under the same number.
 *   <li>A passage of which most is made of two or more of the other side, each of them nearly whole in it and each with something of
 *       its own, is merged of them; the same the other way round is split.
 *   <li>Of the rest, two are one if each is the likest to the other by a clear lead.
 *   <li>What is unlike everything that is left is new, or gone. What is neither is to be confirmed by a person, together with what it
 *       is likest to.
 * </ol>
 */
final class LikenessPairing {

    /** From here two texts are one that was reworded and moved, if nothing else comes near. */
    private static final double SAME = 0.7;

    /** From here, if the number is the same as well. */
    private static final double SAME_NUMBER = 0.35;

    /** Up to here two texts have nothing to do with each other. */
    private static final double OTHER = 0.5;

    /** By so much the likest must be liker than the next. */
    private static final double LEAD = 0.1;

    /** What the same number adds if most numbers are where they were. */
    private static final double STEADY = 0.15;

    /** How many of the equal texts must have their number still. */
    private static final double STEADY_SHARE = 0.8;

    /** How much of a part must be in what it was merged into. */
    private static final double PART = 0.75;

    /** How much of it makes one ask whether it was. */
    private static final double LOOSE_PART = 0.6;

    /** How much of the whole its parts must make up. */
    private static final double WHOLE = 0.8;

    /** How much of the whole each part must add to the others. */
    private static final double SHARE = 0.15;

    /**
     * A pair of passages, one of each side.
     *
     * @param likeness with something added for the same number, if numbers are steady
     */
    private record Pair(int old, int next, double likeness, boolean sameNumber) {}

    private final List<Passage> olds = new ArrayList<>();
    private final List<Passage> nexts = new ArrayList<>();
    private final Likeness likeness = new Likeness();
    private final int[] oldAt;
    private final int[] nextAt;
    private final boolean[] oldDone;
    private final boolean[] nextDone;
    private final List<Match> matches = new ArrayList<>();

    /** Places in {@link #matches} of those with other words. */
    private final Set<Integer> reworded = new HashSet<>();

    private LikenessPairing(Passages old, Passages next) {
        olds.addAll(old.all());
        nexts.addAll(next.all());
        oldAt = olds.stream().mapToInt(likeness::add).toArray();
        nextAt = nexts.stream().mapToInt(likeness::add).toArray();
        likeness.weigh();
        oldDone = new boolean[olds.size()];
        nextDone = new boolean[nexts.size()];
    }

    static List<Match> of(Passages old, Passages next) {
        LikenessPairing pairing = new LikenessPairing(old, next);
        pairing.numbersAlone();
        pairing.equalTexts();
        pairing.mergedAndSplit();
        pairing.likest();
        pairing.rest();
        return pairing.matches;
    }

    private void match(List<Integer> before, List<Integer> after, Ground ground) {
        before.forEach(i -> oldDone[i] = true);
        after.forEach(j -> nextDone[j] = true);
        matches.add(new Match(
                before.stream().sorted().map(olds::get).toList(),
                after.stream().sorted().map(nexts::get).toList(),
                ground));
    }

    private void pair(int i, int j) {
        match(List.of(i), List.of(j), Ground.ALIKE);
    }

    /** Passages without any text are known by number alone. */
    private void numbersAlone() {
        Map<String, Integer> silent = new HashMap<>();
        for (int j = 0; j < nexts.size(); j++) {
            if (nexts.get(j).isSilent()) {
                silent.put(nexts.get(j).name(), j);
            }
        }
        for (int i = 0; i < olds.size(); i++) {
            Integer j = silent.get(olds.get(i).name());
            if (olds.get(i).isSilent() && j != null) {
                pair(i, j);
            }
        }
    }

    /** Whether the numbers of texts that are equal are mostly the same: then a number tells something, else nothing. */
    private boolean steady;

    private void equalTexts() {
        Map<String, List<Integer>> before = byText(olds, oldDone);
        Map<String, List<Integer>> after = byText(nexts, nextDone);
        before.forEach((text, all) -> {
            List<Integer> here = new ArrayList<>(all);
            List<Integer> there = new ArrayList<>(after.getOrDefault(text, List.of()));
            for (Integer i : List.copyOf(here)) {
                there.stream()
                        .filter(j -> olds.get(i).stem().equals(nexts.get(j).stem()))
                        .findFirst()
                        .ifPresent(j -> {
                            pair(i, j);
                            here.remove(i);
                            there.remove(j);
                        });
            }
            if (here.size() == 1 && there.size() == 1) {
                pair(here.getFirst(), there.getFirst());
            }
        });
        long same = matches.stream()
                .filter(match -> match.before()
                        .getFirst()
                        .stem()
                        .equals(match.after().getFirst().stem()))
                .count();
        steady = same > 0 && same >= matches.size() * STEADY_SHARE;
    }

    private static Map<String, List<Integer>> byText(List<Passage> passages, boolean[] done) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!done[i] && !passage.isSilent()) {
                String text = (passage.kind() + "\n" + passage.ja() + "\n" + passage.en()).replaceAll("\\s+", " ");
                byText.computeIfAbsent(text, t -> new ArrayList<>()).add(i);
            }
        }
        return byText;
    }

    /** A passage, and what of the other side it is made of. */
    private record Whole(boolean merged, int whole, List<Integer> parts, double covered) {}

    private void mergedAndSplit() {
        List<Whole> wholes = new ArrayList<>();
        for (int j = 0; j < nexts.size(); j++) {
            whole(true, j, wholes);
        }
        for (int i = 0; i < olds.size(); i++) {
            whole(false, i, wholes);
        }
        wholes.sort(Comparator.comparingDouble(Whole::covered).reversed());
        for (Whole whole : wholes) {
            boolean[] done = whole.merged() ? nextDone : oldDone;
            boolean[] partsDone = whole.merged() ? oldDone : nextDone;
            if (!done[whole.whole()] && whole.parts().stream().noneMatch(part -> partsDone[part])) {
                List<Integer> alone = List.of(whole.whole());
                match(whole.merged() ? whole.parts() : alone, whole.merged() ? alone : whole.parts(), Ground.ALIKE);
            }
        }
    }

    private void whole(boolean merged, int whole, List<Whole> wholes) {
        if (merged ? nextDone[whole] : oldDone[whole]) {
            return;
        }
        int at = merged ? nextAt[whole] : oldAt[whole];
        int[] others = merged ? oldAt : nextAt;
        boolean[] done = merged ? oldDone : nextDone;
        List<Integer> left = new ArrayList<>();
        for (int k = 0; k < others.length; k++) {
            if (!done[k] && likeness.within(others[k], at) >= PART) {
                left.add(k);
            }
        }
        List<Integer> parts = new ArrayList<>();
        double covered = 0;
        while (!left.isEmpty()) {
            Integer best = -1;
            double most = covered + SHARE;
            for (Integer part : left) {
                List<Integer> with = new ArrayList<>(parts);
                with.add(part);
                double now =
                        likeness.covered(at, with.stream().map(k -> others[k]).toList());
                if (now >= most) {
                    most = now;
                    best = part;
                }
            }
            if (best < 0) {
                break;
            }
            parts.add(best);
            left.remove(best);
            covered = most;
        }
        if (parts.size() > 1 && covered >= WHOLE) {
            wholes.add(new Whole(merged, whole, parts, covered));
        }
    }

    private void likest() {
        List<Pair> pairs = pairs();
        Map<Integer, List<Pair>> byOld = new HashMap<>();
        Map<Integer, List<Pair>> byNext = new HashMap<>();
        for (Pair pair : pairs) {
            byOld.computeIfAbsent(pair.old(), i -> new ArrayList<>()).add(pair);
            byNext.computeIfAbsent(pair.next(), j -> new ArrayList<>()).add(pair);
        }
        for (Pair pair : pairs) {
            if (!oldDone[pair.old()]
                    && !nextDone[pair.next()]
                    && pair.likeness() >= (pair.sameNumber() ? SAME_NUMBER : SAME)
                    && leads(pair, byOld.getOrDefault(pair.old(), List.of()))
                    && leads(pair, byNext.getOrDefault(pair.next(), List.of()))) {
                pair(pair.old(), pair.next());
                reworded.add(matches.size() - 1);
            }
        }
    }

    /** Whether no other pair that is still possible comes near. */
    private boolean leads(Pair pair, List<Pair> others) {
        return others.stream()
                .filter(other -> !other.equals(pair) && !oldDone[other.old()] && !nextDone[other.next()])
                .noneMatch(other -> other.likeness() > pair.likeness() - LEAD);
    }

    /** Whatever is left and not unlike, the likest first. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < olds.size(); i++) {
            for (int j = 0; j < nexts.size(); j++) {
                if (!oldDone[i]
                        && !nextDone[j]
                        && olds.get(i).kind() == nexts.get(j).kind()) {
                    double alike = likeness.between(oldAt[i], nextAt[j]);
                    boolean sameName = olds.get(i).stem().equals(nexts.get(j).stem());
                    if (alike > OTHER || sameName) {
                        pairs.add(new Pair(i, j, sameName && steady ? alike + STEADY : alike, sameName));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::old)
                .thenComparingInt(Pair::next));
        return pairs;
    }

    /** What could still be one is to be confirmed; the rest is gone, or new. */
    private void rest() {
        for (Pair pair : pairs()) {
            if (!oldDone[pair.old()] && !nextDone[pair.next()]) {
                match(List.of(pair.old()), List.of(pair.next()), Ground.TOO_LITTLE_ALIKE);
            }
        }
        for (int i = 0; i < olds.size(); i++) {
            if (!oldDone[i] && !isPartOfReworded(true, i)) {
                match(List.of(i), List.of(), Ground.ALIKE);
            }
        }
        for (int j = 0; j < nexts.size(); j++) {
            if (!nextDone[j] && !isPartOfReworded(false, j)) {
                match(List.of(), List.of(j), Ground.ALIKE);
            }
        }
    }

    /** What is gone may have gone into a passage that was reworded, what is new may be out of one; then neither is certain. */
    private boolean isPartOfReworded(boolean gone, int part) {
        int at = gone ? oldAt[part] : nextAt[part];
        for (int m = 0; m < matches.size(); m++) {
            Match match = matches.get(m);
            List<Passage> wholes = gone ? match.after() : match.before();
            if (reworded.contains(m)
                    && wholes.stream().anyMatch(whole -> likeness.within(at, place(gone, whole)) >= LOOSE_PART)) {
                List<Passage> before = new ArrayList<>(match.before());
                List<Passage> after = new ArrayList<>(match.after());
                (gone ? before : after).add(gone ? olds.get(part) : nexts.get(part));
                matches.set(m, new Match(before, after, Ground.TOO_LITTLE_ALIKE));
                (gone ? oldDone : nextDone)[part] = true;
                return true;
            }
        }
        return false;
    }

    private int place(boolean gone, Passage whole) {
        return gone ? nextAt[nexts.indexOf(whole)] : oldAt[olds.indexOf(whole)];
    }
}
