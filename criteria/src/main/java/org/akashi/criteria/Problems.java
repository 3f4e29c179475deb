package org.akashi.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects what is wrong with a library while it is read, so that one reading tells all of it. */
public final class Problems {

    private final TreeSet<Problem> found = new TreeSet<>();
    private final Map<String, String> used = new HashMap<>();

    public synchronized void add(Problem.Code code, String file, int line, String... arguments) {
        found.add(new Problem(code, file, line, List.of(arguments)));
    }

    /** Notes that a number is used at a node; a second use within the scope is a problem. */
    public void claim(String scope, String number, YamlNode node) {
        if (number.isEmpty()) {
            return;
        }
        String earlier = used.putIfAbsent(scope + "\u0000" + number, node.place());
        if (earlier != null) {
            node.problem(Problem.Code.DUPLICATE_NUMBER, number, earlier);
        }
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CriteriaException(List.copyOf(found));
        }
    }
}
