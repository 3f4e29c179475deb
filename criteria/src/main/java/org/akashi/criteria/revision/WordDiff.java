package org.akashi.criteria.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts word by word: each as pieces that are in both and pieces that are not. The pieces of a side, joined, are its text.
 *
 * <p>A piece in both that is a single short word between two changes (a particle, a blank) counts as changed, so that what is marked
 * can be read.
 */
public record WordDiff(List<Piece> before, List<Piece> after) {

    private static final int SHORT = 2;

    /** Some words. */
    public record Piece(String text, boolean changed) {}

    public WordDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One step: words that are in both, or what stands on each side instead. */
    private record Step(String before, String after, boolean same) {}

    public static WordDiff of(String before, String after) {
        List<String> old = Tokens.of(before);
        List<String> next = Tokens.of(after);
        List<Step> steps = new ArrayList<>();
        int i = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, next).getDeltas()) {
            int from = delta.getSource().getPosition();
            same(String.join("", old.subList(i, from)), steps);
            steps.add(new Step(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()),
                    false));
            i = from + delta.getSource().size();
        }
        same(String.join("", old.subList(i, old.size())), steps);
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            boolean changed = !step.same()
                    || at > 0
                            && at < steps.size() - 1
                            && step.before().strip().length() <= SHORT
                            && !step.before().contains("\n");
            add(step.before(), changed, left);
            add(step.after(), changed, right);
        }
        return new WordDiff(left, right);
    }

    private static void same(String text, List<Step> steps) {
        if (!text.isEmpty()) {
            steps.add(new Step(text, text, true));
        }
    }

    private static void add(String text, boolean changed, List<Piece> pieces) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + text, changed));
        } else {
            pieces.add(new Piece(text, changed));
        }
    }

    /** Whether both texts are the same. */
    public boolean isSame() {
        return before.stream().noneMatch(Piece::changed) && after.stream().noneMatch(Piece::changed);
    }
}
