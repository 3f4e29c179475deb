package org.akashi.evidence.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.akashi.evidence.capture.CaptureRecord;
import org.akashi.evidence.log.CustodyEvent;

/** What happened to the lines of a log that is not what it was. Every line knows its number. */
final class LogCheck {

    private LogCheck() {}

    static int captureNumber(String line) {
        return CaptureRecord.parse(line).map(CaptureRecord::seq).orElse(-1);
    }

    static int eventNumber(String line) {
        return CustodyEvent.parse(line).map(CustodyEvent::seq).orElse(-1);
    }

    /**
     * What happened, as well as the lines tell.
     *
     * @param number a line's number, or -1 if it is none that we write
     * @param original whether some lines are those that the log had
     */
    static Damage damage(
            String path, List<String> lines, ToIntFunction<String> number, Predicate<List<String>> original) {
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(number));
        Optional<Integer> first = firstOutOfPlace(lines, number);
        if (original.test(sorted) && first.isPresent()) {
            return new Damage(Damage.Kind.REORDERED, path, line(first.get()));
        }
        return new Damage(Damage.Kind.CHANGED, path, first.map(LogCheck::line).orElse(""));
    }

    /** The first line whose number is not its place, counted from 0. */
    static Optional<Integer> firstOutOfPlace(List<String> lines, ToIntFunction<String> number) {
        for (int i = 0; i < lines.size(); i++) {
            if (number.applyAsInt(lines.get(i)) != i) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String line(int index) {
        return "L" + (index + 1);
    }
}
