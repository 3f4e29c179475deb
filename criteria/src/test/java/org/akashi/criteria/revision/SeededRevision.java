package org.akashi.criteria.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A document of 1,000 items in two editions, with 120 changes planted between them, fifteen of each of eight kinds. What is planted is
 * known, so that what is found can be compared. All names are fictitious.
 */
final class SeededRevision {

    /** An item as it is written. */
    record Line(
            String number, String level, String suffix, SeededSentence sentence, boolean titled, List<String> lineage) {

        Line numbered(String other) {
            return new Line(other, level, suffix, sentence, titled, lineage);
        }

        Line saying(SeededSentence other) {
            return new Line(number, level, suffix, other, titled, lineage);
        }
    }

    private final Random random;
    private final Set<String> used = new HashSet<>();
    private final List<Line> old = new ArrayList<>();
    private final List<Line> next = new ArrayList<>();
    private final Map<String, Integer> lastDetail = new LinkedHashMap<>();

    /** What was planted, by the name that a hunk has. */
    private final Map<String, Set<Change>> planted = new LinkedHashMap<>();

    private final Set<String> kept = new HashSet<>();

    SeededRevision(long seed) {
        random = new Random(seed);
        document();
        plant();
    }

    Map<String, Set<Change>> planted() {
        return planted;
    }

    /** Numbers that it was decided to keep as they are. */
    Set<String> kept() {
        return kept;
    }

    int size() {
        return old.size();
    }

    private SeededSentence sentence(boolean two, int modality) {
        while (true) {
            SeededSentence made = SeededSentence.of(random, two, modality);
            if (used.add(made.ja())) {
                return made;
            }
        }
    }

    private void document() {
        for (int chapter = 5; chapter < 15; chapter++) {
            add(Integer.toString(chapter), "chapter", false);
            for (int objective = 1; objective <= 4; objective++) {
                add(chapter + "." + objective, "objective", false);
                for (int control = 1; control <= 4; control++) {
                    String number = chapter + "." + objective + "." + control;
                    add(number, "control", false);
                    int details = chapter == 14 && objective == 4 ? 2 + control % 2 : 5;
                    for (int detail = 1; detail <= details; detail++) {
                        add(number + "." + detail, "detail", detail == 3);
                    }
                    lastDetail.put(number, details);
                }
            }
        }
    }

    private void add(String number, String level, boolean two) {
        boolean titled = !level.equals("detail");
        SeededSentence sentence = sentence(two, level.equals("detail") && random.nextInt(4) == 0 ? 1 : 0);
        old.add(new Line(number, level, "", sentence, titled, List.of(number + "@1")));
    }

    private void plant() {
        next.addAll(old);
        List<Line> details = new ArrayList<>(
                old.stream().filter(line -> line.level().equals("detail")).toList());
        Collections.shuffle(details, random);
        for (int i = 0; i < 15; i++) {
            Line line = take(details, i, false);
            remove(line);
            expect(line.number(), Change.WITHDRAWN);
        }
        for (int i = 0; i < 15; i++) {
            String control = someControl();
            String number = control + "." + more(control);
            insert(new Line(number, "detail", "", sentence(false, 0), false, List.of()));
            expect("+" + number, Change.ADDED);
        }
        for (int i = 0; i < 15; i++) {
            Line line = take(details, i, false);
            String control = someControl();
            remove(line);
            insert(line.numbered(control + "." + more(control)));
            expect(line.number(), Change.RENUMBERED);
        }
        for (int i = 0; i < 15; i++) {
            Line line = take(details, i, false);
            replace(line, line.saying(reworded(line.sentence(), 1 + i % 3)));
            expect(line.number(), Change.REWORDED);
        }
        for (int i = 0; i < 15; i++) {
            Line line = take(details, i, false);
            if (i % 3 == 0) {
                replace(line, new Line(line.number() + ".B", "detail", "B", line.sentence(), false, line.lineage()));
                expect(line.number(), Change.OBLIGATION_CHANGED);
            } else {
                SeededSentence was = line.sentence();
                int other = was.modality() == 0 ? 1 : i % 2 * 2;
                replace(line, line.saying(new SeededSentence(was.subject(), was.first(), was.second(), other)));
                expect(line.number(), Change.REWORDED, Change.OBLIGATION_CHANGED);
            }
        }
        for (int i = 0; i < 15; i++) {
            merge(details, i);
        }
        for (int i = 0; i < 15; i++) {
            split(take(details, i, true));
        }
        for (int i = 0; i < 15; i++) {
            Line line = take(details, i, false);
            kept.add(line.number());
            expect(line.number(), Change.UNCHANGED_BY_DECISION);
        }
    }

    private void merge(List<Line> details, int i) {
        Line first = take(details, i, false);
        Line second = take(details, i, false);
        List<Line> both = new ArrayList<>(List.of(first, second));
        both.sort(java.util.Comparator.comparingInt(old::indexOf));
        SeededSentence one = both.getFirst().sentence();
        SeededSentence joined = new SeededSentence(
                one.subject(), one.first(), both.getLast().sentence().first(), one.modality());
        remove(both.getLast());
        replace(
                both.getFirst(),
                new Line(
                        both.getFirst().number(),
                        "detail",
                        "",
                        joined,
                        false,
                        List.of(
                                both.getFirst().lineage().getFirst(),
                                both.getLast().lineage().getFirst())));
        Set<Change> changes = EnumSet.of(Change.MERGED);
        if (both.getLast().sentence().modality() != one.modality()) {
            changes.add(Change.OBLIGATION_CHANGED);
        }
        planted.put(both.getFirst().number() + "+" + both.getLast().number(), changes);
    }

    private void split(Line line) {
        SeededSentence was = line.sentence();
        replace(line, line.saying(new SeededSentence(was.subject(), was.first(), new int[0], was.modality())));
        String control = line.number().substring(0, line.number().lastIndexOf('.'));
        insert(line.numbered(control + "." + more(control))
                .saying(new SeededSentence(was.subject(), was.second(), new int[0], was.modality())));
        expect(line.number(), Change.SPLIT);
    }

    private SeededSentence reworded(SeededSentence was, int words) {
        int[] clause = was.first().clone();
        for (int i = 0; i < words; i++) {
            int place = (3 + i) % 6;
            int[] other = SeededSentence.clause(random);
            clause[place] = other[place] == clause[place] ? (other[place] + 1) % 10 : other[place];
        }
        return new SeededSentence(was.subject(), clause, was.second(), was.modality());
    }

    private void expect(String name, Change first, Change... more) {
        planted.put(name, EnumSet.of(first, more));
    }

    private Line take(List<Line> details, int i, boolean two) {
        for (Line line : details) {
            if (line.sentence().second().length > 0 == two) {
                details.remove(line);
                return line;
            }
        }
        throw new IllegalStateException("no detail is left for " + i);
    }

    private String someControl() {
        List<String> controls = List.copyOf(lastDetail.keySet());
        return controls.get(random.nextInt(controls.size()));
    }

    private int more(String control) {
        return lastDetail.merge(control, 1, Integer::sum);
    }

    private void remove(Line line) {
        next.removeIf(other -> other.number().equals(line.number()));
    }

    private void replace(Line line, Line by) {
        next.replaceAll(other -> other.number().equals(line.number()) ? by : other);
    }

    /** Puts a detail behind the last of its control. */
    private void insert(Line line) {
        String control = line.number().substring(0, line.number().lastIndexOf('.'));
        int at = 0;
        for (int i = 0; i < next.size(); i++) {
            String number = next.get(i).number();
            if (number.equals(control) || number.startsWith(control + ".")) {
                at = i + 1;
            }
        }
        next.add(at, line);
    }

    /** Writes both editions as files of a library. */
    void write(Path folder, boolean lineages) {
        try {
            Files.writeString(folder.resolve("1.yaml"), yaml("1", old, false));
            Files.writeString(folder.resolve("2.yaml"), yaml("2", next, lineages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(String edition, List<Line> lines, boolean lineages) {
        StringBuilder text = new StringBuilder("edition: {document: seeded, edition: \"" + edition
                + "\", name: 架空, title: {ja: 架空, en: fictitious}}\nitems:\n");
        for (Line line : lines) {
            text.append("  - {number: \"")
                    .append(line.number())
                    .append("\", level: ")
                    .append(line.level());
            if (!line.suffix().isEmpty()) {
                text.append(", suffix: ").append(line.suffix());
            }
            if (lineages && !line.lineage().isEmpty()) {
                text.append(", lineage: [\"")
                        .append(String.join("\", \"", line.lineage()))
                        .append("\"]");
            }
            String ja = line.sentence().ja();
            String en = line.sentence().en();
            text.append(
                    line.titled()
                            ? ", ja: \"" + ja + "\", en: \"" + en + "\"}\n"
                            : ", text: {ja: \"" + ja + "\", en: \"" + en + "\"}}\n");
        }
        return text.toString();
    }
}
