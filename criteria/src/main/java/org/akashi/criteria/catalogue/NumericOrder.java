package org.akashi.criteria.catalogue;

import java.util.Comparator;

/** Orders texts the way numbers in them read: {@code 5.2} before {@code 5.10}. */
final class NumericOrder implements Comparator<String> {

    static final NumericOrder INSTANCE = new NumericOrder();

    private NumericOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endLeft = digits(left, i);
            int endRight = digits(right, j);
            if (endLeft > i && endRight > j) {
                int order = number(left, i, endLeft, right, j, endRight);
                if (order != 0) {
                    return order;
                }
                i = endLeft;
                j = endRight;
            } else {
                int order = Character.compare(left.charAt(i), right.charAt(j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(String left, int i, int endLeft, String right, int j, int endRight) {
        int from = i;
        int other = j;
        while (from < endLeft && left.charAt(from) == '0') {
            from++;
        }
        while (other < endRight && right.charAt(other) == '0') {
            other++;
        }
        int byLength = Integer.compare(endLeft - from, endRight - other);
        return byLength != 0 ? byLength : left.substring(from, endLeft).compareTo(right.substring(other, endRight));
    }
}
