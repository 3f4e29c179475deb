package org.akashi.exchange.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether a number can come next, after those that came before it. */
final class Sequence {

    /** How many numbers may be missing before one is not believed. */
    private static final int JUMP = 30;

    /** What may be said of a number. */
    enum Verdict {
        NEXT,
        /** It was there before. */
        TWICE,
        /** It is behind the last one, or far ahead of it. */
        ASTRAY
    }

    private final Set<String> known;
    private final Map<String, Integer> place = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private int lastPlace = -1;
    private int lastRepeated = -1;
    private String lastTaken = "";
    private boolean afterPart;

    /** @param known the numbers that are possible, in their order, or none if any is */
    Sequence(Iterable<String> known) {
        int at = 0;
        for (String number : known) {
            place.putIfAbsent(number, at++);
        }
        this.known = place.keySet();
    }

    /** Whether a number was there before. */
    boolean saw(String number) {
        return seen.contains(number);
    }

    /** Whether a number is one of those that are possible; false if any is. */
    boolean knows(String number) {
        return known.contains(number);
    }

    /** The number under which a later part of a document prints another one's number again: {@code 13.1.3} of {@code Ⅶ/13.1.3}. */
    private static String repeated(String number) {
        return number.substring(number.indexOf('/') + 1);
    }

    Verdict of(String number) {
        if (seen.contains(number)) {
            return Verdict.TWICE;
        }
        Integer before = number.indexOf('/') < 0 ? null : taken.get(repeated(number));
        if (known.isEmpty() && number.indexOf('/') >= 0) {
            return before == null
                    ? isAfter(repeated(number), repeated(lastTaken)) ? Verdict.NEXT : Verdict.ASTRAY
                    : before > lastRepeated ? Verdict.NEXT : Verdict.ASTRAY;
        }
        return inOrder(number);
    }

    /** Whether a number is behind another one, by its parts as numbers; a part that prints numbers again may leave out any. */
    private static boolean isAfter(String number, String other) {
        String[] here = number.split("[.-]", -1);
        String[] there = other.split("[.-]", -1);
        for (int i = 0; i < Math.min(here.length, there.length); i++) {
            int order = end(here[i]).orElse(0) - end(there[i]).orElse(0);
            if (order != 0) {
                return order > 0;
            }
        }
        return here.length > there.length;
    }

    private Verdict inOrder(String number) {
        if (!known.isEmpty()) {
            Integer here = place.get(number);
            return here != null && here > lastPlace ? Verdict.NEXT : Verdict.ASTRAY;
        }
        int dot = number.lastIndexOf('.');
        Optional<Integer> end = end(number);
        if (end.isEmpty()) {
            return Verdict.NEXT;
        }
        String stem = number.substring(0, Math.max(dot, 0));
        Integer before = last.get(stem);
        int from = before == null ? 0 : before;
        boolean near = end.get() > from && end.get() - from <= JUMP || before == null && end.get() <= JUMP;
        boolean below = stem.isEmpty()
                || before != null
                || seen.contains(stem)
                || afterPart
                || seen.isEmpty()
                || last.isEmpty()
                || end.get() <= 1;
        return near && below ? Verdict.NEXT : Verdict.ASTRAY;
    }

    /** The numbers between the last one beside it and this one, if some are missing: {@code 5.1.3 … 5.1.5}; else empty. */
    String missing(String number) {
        int dot = number.lastIndexOf('.');
        String stem = number.substring(0, Math.max(dot, 0));
        int before = last.getOrDefault(stem, 0);
        int end = end(number).orElse(0);
        if (!known.isEmpty() || end <= before + 1 || before == 0 && stem.isEmpty()) {
            return "";
        }
        String head = stem.isEmpty() ? "" : stem + ".";
        return end == before + 2 ? head + (before + 1) : head + (before + 1) + " … " + head + (end - 1);
    }

    void take(String number) {
        seen.add(number);
        lastTaken = number;
        afterPart = ProseReader.isPart(number);
        lastRepeated = afterPart ? -1 : Math.max(lastRepeated, taken.getOrDefault(repeated(number), -1));
        taken.putIfAbsent(number, taken.size());
        lastPlace = place.getOrDefault(number, lastPlace);
        int dot = number.lastIndexOf('.');
        end(number).ifPresent(end -> last.put(number.substring(0, Math.max(dot, 0)), end));
    }

    private static Optional<Integer> end(String number) {
        String end = number.substring(number.lastIndexOf('.') + 1);
        return end.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(end)) : Optional.empty();
    }
}
