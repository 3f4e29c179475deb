package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;

/**
 * Puts tenants that have to do with each other side by side: beginning with the order of names, two columns change places as long as
 * that shortens the connections between columns.
 */
final class Order {

    /** A wish that two projects stand near each other. */
    private record Tie(String one, String other, int weight) {}

    private final List<Tie> ties = new ArrayList<>();

    private Order(Estate estate) {
        for (Segment segment : estate.spanning()) {
            if (!estate.isSharedWithAll(segment)) {
                Set<String> projects = new TreeSet<>();
                estate.span(segment)
                        .forEach(column -> projects.add(estate.columns().get(column)));
                projects.forEach(project -> ties.add(new Tie(segment.owner(), project, 2)));
            }
        }
        for (Router router : estate.joints()) {
            List<String> owners = Estate.attached(router).stream()
                    .flatMap(id -> estate.network().segment(id).stream())
                    .map(Segment::owner)
                    .distinct()
                    .sorted()
                    .toList();
            owners.forEach(one -> owners.forEach(other -> ties.add(new Tie(one, other, 3))));
        }
    }

    static Estate improve(Estate estate) {
        Order order = new Order(estate);
        List<String> best = new ArrayList<>(estate.columns());
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < best.size(); i++) {
                for (int j = i + 1; j < best.size(); j++) {
                    List<String> next = new ArrayList<>(best);
                    Collections.swap(next, i, j);
                    if (order.cost(next) < order.cost(best)) {
                        best = next;
                        better = true;
                    }
                }
            }
        }
        return estate.inOrder(best);
    }

    private int cost(List<String> order) {
        int cost = 0;
        for (Tie tie : ties) {
            int one = order.indexOf(tie.one);
            int other = order.indexOf(tie.other);
            if (one >= 0 && other >= 0) {
                cost += tie.weight * Math.abs(one - other);
            }
        }
        return cost;
    }
}
