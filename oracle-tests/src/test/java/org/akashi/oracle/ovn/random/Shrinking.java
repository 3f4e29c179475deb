package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.util.List;
import org.akashi.oracle.ovn.random.Comparison.Disagreement;

/** Takes rows out of a topology as long as a question about it is still answered differently. */
final class Shrinking {

    private final LiveOvn ovn;

    Shrinking(LiveOvn ovn) {
        this.ovn = ovn;
    }

    Disagreement smallest(Disagreement found) {
        Disagreement smallest = halved(found);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (String name : List.copyOf(smallest.content().rows().keySet()).reversed()) {
                Content less = smallest.content().without(name);
                List<Disagreement> still = ask(less, smallest);
                if (!still.isEmpty()) {
                    smallest = still.getFirst();
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    /** Takes out many at once first. */
    private Disagreement halved(Disagreement found) {
        Disagreement smallest = found;
        for (int size = found.content().rows().size() / 2; size > 1; size /= 2) {
            List<String> names = List.copyOf(smallest.content().rows().keySet());
            for (int from = 0; from < names.size(); from += size) {
                Content less = smallest.content();
                for (String name : names.subList(from, Math.min(from + size, names.size()))) {
                    less = less.without(name);
                }
                List<Disagreement> still = ask(less, smallest);
                if (!still.isEmpty()) {
                    smallest = still.getFirst();
                }
            }
        }
        return smallest;
    }

    private List<Disagreement> ask(Content content, Disagreement found) {
        Frame frame = found.frame();
        if (!frame.canBeAsked(Catalog.of(content))) {
            return List.of();
        }
        Comparison comparison = new Comparison(ovn);
        try {
            comparison.compare(content, List.of(frame));
            return comparison.disagreements().stream()
                    .filter(d -> d.kind().equals(found.kind()))
                    .toList();
        } catch (IOException | IllegalStateException e) {
            // Without that row the rest is no database, or no question.
            return List.of();
        }
    }
}
