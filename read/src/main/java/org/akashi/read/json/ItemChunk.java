package org.akashi.read.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akashi.model.EvidenceRef;

/** Items of one answer: their bytes, and where their wanted members stand. Used by one thread at a time. */
final class ItemChunk {

    byte[] bytes;
    int[] tape;
    int size;

    /** Which items stand in which list, in order. */
    private final List<Run> runs = new ArrayList<>();

    private record Run(EvidenceRef.Items list, int first, int from) {}

    ItemChunk(int capacity) {
        bytes = new byte[capacity + JsonScan.SLACK];
        tape = new int[1 << 12];
    }

    /** Room for one more item of so many numbers, all 0; the place of the first. */
    int room(int numbers) {
        int base = size * numbers;
        if (base + numbers > tape.length) {
            tape = Arrays.copyOf(tape, tape.length * 2 + numbers);
        }
        Arrays.fill(tape, base, base + numbers, 0);
        return base;
    }

    /** What the items are. */
    record Elements<T>(List<T> elements, Problems problems) {}

    /** The items added from now on stand in a list, from a place among its items on. */
    void run(EvidenceRef.Items list, int first) {
        runs.add(new Run(list, first, size));
    }

    /** Forgets the items. */
    void clear() {
        size = 0;
        runs.clear();
    }

    /** Makes the elements. */
    <T> Elements<T> elements(ListFormat<T> format, WantedNames wanted, SharedTexts texts) {
        List<T> elements = new ArrayList<>(size);
        Problems problems = new Problems();
        LastItem last = new LastItem(bytes, wanted, texts);
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            int end = r + 1 < runs.size() ? runs.get(r + 1).from() : size;
            for (int i = run.from(); i < end; i++) {
                Members members = new TapedMembers(bytes, tape, i * 2 * wanted.size(), wanted, last);
                EvidenceRef place = run.list().at(run.first() + i - run.from());
                format.element().apply(new JsonObject(members, place, problems)).ifPresent(elements::add);
            }
        }
        return new Elements<>(elements, problems);
    }
}
