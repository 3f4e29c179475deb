package org.akashi.synth;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Owner;

/**
 * What was found against what was planted, where very many owners may be one side of a crossing ({@link Owner#MANY}), which then stands
 * for a crossing with each of them.
 *
 * @param expected how many should be found
 * @param alone how many of them are, by themselves
 * @param missed those that are not found, by themselves or as one of very many
 * @param unexpected what is found and should not be; also a crossing with more owners, or fewer, on its side than should be there
 */
record Agreement(int expected, int alone, SortedSet<String> missed, SortedSet<String> unexpected) {

    private static final int FROM = 2;
    private static final int TO = 3;

    /**
     * The owners on the side of a crossing that is very many.
     *
     * @param told how many there are
     */
    private record Many(int told, SortedSet<String> alone, SortedSet<String> others) {

        static Many of(Crossing crossing) {
            Owner from = crossing.from().owner();
            Owner many = from.id().equals(Owner.MANY) ? from : crossing.to().owner();
            return new Many(Integer.parseInt(many.name().replaceAll("\\D", "")), new TreeSet<>(), new TreeSet<>());
        }

        /** Some that are found by themselves may be among the very many as well. */
        boolean isWhole() {
            return told >= others.size() && told <= others.size() + alone.size();
        }
    }

    /** Takes two sets of lines and no pairs of owners, so that it has room for whatever can be proved. */
    static Agreement of(Proved proved) throws IOException {
        SortedSet<String> found = proved.found();
        Map<String, Many> together = together(proved, found);
        SortedSet<String> missed = new TreeSet<>();
        int expected = 0;
        int alone = 0;
        for (String line : proved.expected()) {
            boolean isAlone = found.remove(line);
            boolean isFound = isAlone;
            for (int side : new int[] {FROM, TO}) {
                String[] cells = line.split(",", -1);
                String owner = cells[side];
                cells[side] = Owner.MANY;
                Many many = together.get(String.join(",", cells));
                if (many != null) {
                    (isAlone ? many.alone() : many.others()).add(owner);
                    isFound = true;
                }
            }
            if (!isFound) {
                missed.add(line);
            }
            expected++;
            alone += isAlone ? 1 : 0;
        }
        together.forEach((line, many) -> {
            if (many.isWhole()) {
                found.remove(line);
            }
        });
        return new Agreement(expected, alone, missed, found);
    }

    /** By line, the crossings of which one side is very many; those of which both are stand for none. */
    private static Map<String, Many> together(Proved proved, SortedSet<String> found) {
        Map<String, Many> together = new HashMap<>();
        for (Crossing crossing : proved.result().crossings()) {
            List<String> owners =
                    List.of(crossing.from().owner().id(), crossing.to().owner().id());
            if (owners.stream().filter(Owner.MANY::equals).count() == 1) {
                String line = Proved.line(crossing);
                if (found.contains(line)) {
                    together.put(line, Many.of(crossing));
                }
            }
        }
        return together;
    }
}
