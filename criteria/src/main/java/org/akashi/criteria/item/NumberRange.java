package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in a row: {@code 5.1.1.1 … 5.1.1.23}, or one number alone. Both ends count.
 *
 * @param numbers at least one, in order
 */
public record NumberRange(String first, String last, List<String> numbers) {

    private static final Pattern PARTS = Pattern.compile("(.*?)([0-9]+)((?:\\.[A-Z]+)?)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:…|\\.\\.\\.|～|〜)\\s*");

    /** No document numbers more items than this under one heading. */
    private static final int LONGEST = 999;

    public NumberRange {
        numbers = List.copyOf(numbers);
    }

    /** The range that a text is, if both ends have the same beginning and end and the first is not after the last. */
    public static Optional<NumberRange> parse(String text) {
        String[] ends = BETWEEN.split(text.strip(), -1);
        if (ends.length == 1 && !ends[0].isEmpty()) {
            return Optional.of(new NumberRange(ends[0], ends[0], List.of(ends[0])));
        }
        if (ends.length != 2) {
            return Optional.empty();
        }
        Matcher first = PARTS.matcher(ends[0]);
        Matcher last = PARTS.matcher(ends[1]);
        if (!first.matches()
                || !last.matches()
                || !first.group(1).equals(last.group(1))
                || !first.group(3).equals(last.group(3))
                || first.group(2).length() > 4
                || last.group(2).length() > 4) {
            return Optional.empty();
        }
        int from = Integer.parseInt(first.group(2));
        int to = Integer.parseInt(last.group(2));
        if (from > to || to - from >= LONGEST) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            numbers.add(first.group(1) + i + first.group(3));
        }
        return Optional.of(new NumberRange(ends[0], ends[1], numbers));
    }

    @Override
    public String toString() {
        return first.equals(last) ? first : first + " … " + last;
    }
}
