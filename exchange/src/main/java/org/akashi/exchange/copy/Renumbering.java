package org.akashi.exchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chapters that get other numbers, with all that is below them: {@code 18=19} makes 19 of 18, 19.1.2.P of 18.1.2.P, and Ⅶ/19.1.2 of
 * Ⅶ/18.1.2.
 */
public record Renumbering(List<Move> moves) {

    /** A number, and the one it becomes. */
    public record Move(String from, String to) {}

    public Renumbering {
        moves = List.copyOf(moves);
    }

    public static Renumbering none() {
        return new Renumbering(List.of());
    }

    /** The renumbering that texts such as {@code 18=19} are; nothing if one is none. */
    public static Optional<Renumbering> parse(List<String> texts) {
        List<Move> moves = new ArrayList<>();
        for (String text : texts) {
            String[] sides = text.strip().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                return Optional.empty();
            }
            moves.add(new Move(sides[0].strip(), sides[1].strip()));
        }
        return Optional.of(new Renumbering(moves));
    }

    /** The number that an item has afterwards; only the first that fits counts. */
    public String of(String number) {
        int slash = number.lastIndexOf('/') + 1;
        String part = number.substring(0, slash);
        String rest = number.substring(slash);
        for (Move move : moves) {
            if (rest.equals(move.from()) || rest.startsWith(move.from() + ".")) {
                return part + move.to() + rest.substring(move.from().length());
            }
        }
        return number;
    }
}
