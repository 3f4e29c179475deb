package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From two tables without lineages to the comparison and the answers to comments, by the command line alone. */
class TwoWorkbooksTest {

    private static final int ITEMS = 160;

    @TempDir
    private Path folder;

    private final Map<String, String> planted = new TreeMap<>();

    private static String number(int item) {
        return (5 + item / 40) + "." + (1 + item % 40 / 10) + "." + (1 + item % 10);
    }

    private static String table(Map<String, String> items) {
        StringBuilder table = new StringBuilder("番号,本文\r\n");
        items.forEach((number, text) ->
                table.append(number).append(",\"").append(text).append("\"\r\n"));
        return table.toString();
    }

    /** Both tables: sentences reworded, withdrawn and added, and the last chapter renumbered. */
    private void tables() throws IOException {
        List<String> texts = Catalogue.bundled().own().stream()
                .filter(own -> own.level() == Level.DETAIL)
                .map(own -> own.text().text().ja())
                .toList();
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> next = new LinkedHashMap<>();
        for (int i = 0; i < ITEMS; i++) {
            String text = texts.get(i);
            old.put(number(i), text);
            boolean moved = i >= 120;
            String here = moved ? "1" + number(i) : number(i);
            if (i % 20 == 7) {
                planted.put(number(i), "削除");
            } else {
                boolean reworded = i % 10 == 3;
                next.put(here, reworded ? text.replace("。", "、その記録を三年保つ。") : text);
                if (reworded || moved) {
                    planted.put(
                            number(i),
                            "-> " + here + "  " + (moved ? "番号の変更" : "") + (moved && reworded ? ", " : "")
                                    + (reworded ? "文言の変更" : ""));
                }
            }
        }
        for (int i = 1; i <= 8; i++) {
            next.put("20.1." + i, texts.get(ITEMS + 10 + i));
            planted.put("+20.1." + i, "新設");
        }
        Files.writeString(folder.resolve("old.csv"), table(old));
        Files.writeString(folder.resolve("next.csv"), table(next));
    }

    private Run criteria(String... arguments) {
        List<String> all = new ArrayList<>(List.of("criteria"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--library", folder.resolve("library").toString()));
        return Run.in("ja_JP.UTF-8", all.toArray(String[]::new));
    }

    private void taken(String file, String as) {
        Run run = criteria("import", folder.resolve(file).toString(), "--as", as, "--write");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void changes_are_told_without_lineages_and_comments_name_them() throws IOException {
        tables();
        taken("old.csv", "own-rules/2025");
        taken("next.csv", "own-rules/2026");

        Run diff = criteria("diff", "own-rules/2025", "own-rules/2026");
        assertThat(diff.out()).contains("文の類似によって");
        Map<String, String> told = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        diff.out().lines().filter(line -> line.matches("\\+?[0-9.+]+ .*")).forEach(line -> {
            if (line.contains("[要確認]")) {
                asked.add(line);
            } else {
                told.put(
                        line.substring(0, line.indexOf(' ')),
                        line.substring(line.indexOf(' ')).strip());
            }
        });
        List<String> wrong = told.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(planted.get(entry.getKey())))
                .map(Map.Entry::toString)
                .toList();
        assertThat(wrong).as("told as certain, and wrong").isEmpty();
        assertThat(told.size())
                .as("to be confirmed: %s", asked)
                .isGreaterThanOrEqualTo((planted.size() * 95 + 99) / 100);
        assertThat(diff.status()).isEqualTo(asked.isEmpty() ? ExitStatus.CLEAN : ExitStatus.UNDETERMINED);

        Files.writeString(folder.resolve("library/comments.yaml"), """
                consultation: {id: tried, title: {ja: 架空の意見募集}, document: own-rules, from: own-rules/2025, to: own-rules/2026, first: 2026-01-05, last: 2026-01-19}
                comments:
                  - {id: C-1, items: [5.1.4], type: technical, text: {ja: 架空の意見}, disposition: reflect, reason: {ja: 架空の理由}, changes: [{hunk: 5.1.4, kind: reworded, words: 三年}]}
                  - {id: C-2, items: [5.1.5], type: technical, text: {ja: 架空の意見}, disposition: reflect, reason: {ja: 架空の理由}, changes: [{hunk: 5.1.5, kind: reworded}]}
                """);
        Run answers = criteria("comments", "tried");
        assertThat(answers.status()).isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(answers.out()).contains("反映済み 1件", "再開（反映した変更が版の間に見当たらない） 1件");
    }
}
