package org.akashi.criteria.item;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds, while a document is read, the item that another one stands under: the nearest above whose number begins its number, else
 * the part it is in. Numbers are parsed here and nowhere else.
 */
final class Ancestry {

    private final Map<String, String> numberByStem = new HashMap<>();
    private String part = "";

    /** The number of the item above, or empty; the item itself may be above others from now on. */
    String place(String number, Level level) {
        String parent = above(number);
        numberByStem.put(stem(number), number);
        if (level == Level.PART) {
            part = number;
            return "";
        }
        return parent;
    }

    /** The number of the item above, or empty. */
    String above(String number) {
        String stem = stem(number);
        for (int dot = stem.lastIndexOf('.'); dot > 0; dot = stem.lastIndexOf('.', dot - 1)) {
            String above = numberByStem.get(stem.substring(0, dot));
            if (above != null) {
                return above;
            }
        }
        return part;
    }

    /** A number without its suffix: {@code 9.5.1} of {@code 9.5.1.P}. */
    static String stem(String number) {
        int end = number.length();
        while (end > 0 && Character.isUpperCase(number.charAt(end - 1))) {
            end--;
        }
        return end > 0 && end < number.length() && number.charAt(end - 1) == '.'
                ? number.substring(0, end - 1)
                : number;
    }
}
