package org.akashi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for arguments, <code>{0}</code> to <code>{9}</code>. Nothing else in it is special.
 *
 * @param arity how many arguments it takes: the highest place plus one
 */
record Template(List<Slot> slots, int arity) {

    /** What stands where an argument was not given. */
    static final String ABSENT = "—";

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** Words, and then the argument that follows them; -1 at the end of the sentence. */
    record Slot(String words, int argument) {}

    static Template parse(String text) {
        List<Slot> slots = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        int arity = 0;
        while (place.find()) {
            int argument = Integer.parseInt(place.group(1));
            slots.add(new Slot(text.substring(end, place.start()), argument));
            arity = Math.max(arity, argument + 1);
            end = place.end();
        }
        slots.add(new Slot(text.substring(end), -1));
        return new Template(List.copyOf(slots), arity);
    }

    Message fill(List<String> arguments) {
        List<Message.Part> parts = new ArrayList<>();
        for (Slot slot : slots) {
            if (!slot.words.isEmpty()) {
                parts.add(new Message.Words(slot.words));
            }
            if (slot.argument >= 0) {
                boolean given = slot.argument < arguments.size()
                        && !arguments.get(slot.argument).isEmpty();
                parts.add(new Message.Value(given ? arguments.get(slot.argument) : ABSENT));
            }
        }
        return new Message(parts);
    }
}
