package org.akashi.cli;

import java.nio.file.Path;
import java.util.List;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.comment.DraftComment;
import org.akashi.exchange.draft.DraftItem;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.Role;
import org.akashi.exchange.yaml.YamlFile;
import org.akashi.report.text.ExchangeLabel;
import org.akashi.report.text.Texts;
import org.akashi.report.text.Visible;

/** What an import would do, or did, as plain text: how the columns are read, what is taken, and row by row what is not. */
final class ImportText {

    private static final int SAMPLE = 30;

    private final StringBuilder text = new StringBuilder();
    private final Texts texts;

    ImportText(Texts texts) {
        this.texts = texts;
    }

    String preview(Imported imported) {
        body(imported);
        if (imported.isThere()) {
            line(texts.say(ExchangeLabel.ALL_THERE).toString());
            return text.toString();
        }
        line(texts.say(imported.isWhole() ? ExchangeLabel.PREVIEW : ExchangeLabel.NOTHING_TAKEN)
                .toString());
        return text.toString();
    }

    String written(Imported imported, Path library) {
        body(imported);
        line(texts.say(ExchangeLabel.WRITTEN) + ":");
        imported.files().forEach(file -> line("  " + library.resolve(file.path())));
        imported.grown().ifPresent(file -> line("  " + library.resolve(file.path())));
        return text.toString();
    }

    private void body(Imported imported) {
        imported.columns().forEach(this::columns);
        imported.counts()
                .ifPresent(counts -> line(texts.say(
                                ExchangeLabel.GROUPS,
                                counts.groups(),
                                counts.controls(),
                                counts.parts(),
                                counts.parameters())
                        .toString()));
        outline(imported);
        comments(imported);
        if (imported.isWhole()) {
            for (YamlFile file : imported.files()) {
                line(texts.say(
                                ExchangeLabel.WOULD_WRITE,
                                file.path(),
                                file.text().lines().count())
                        .toString());
            }
            imported.grown()
                    .ifPresent(file -> line(texts.say(
                                    ExchangeLabel.WOULD_ADD,
                                    file.path(),
                                    imported.comments().size())
                            .toString()));
        }
        remarks(imported, Remark.Severity.WRONG, ExchangeLabel.WRONG);
        remarks(imported, Remark.Severity.LEFT, ExchangeLabel.LEFT);
        remarks(imported, Remark.Severity.NOTE, ExchangeLabel.NOTED);
    }

    private void outline(Imported imported) {
        if (imported.outline().isEmpty()) {
            return;
        }
        line(texts.say(ExchangeLabel.FOUND, imported.outline().size()) + ":");
        for (DraftItem item : imported.outline()) {
            String title = item.title().ja() + item.title().en();
            String text = item.text().ja() + item.text().en();
            String shown = Visible.of(Visible.cut(title.isEmpty() ? text : title, SAMPLE));
            line("  " + texts.say(ExchangeLabel.FOUND_ITEM, item.number(), shown, text.length()));
        }
    }

    private void comments(Imported imported) {
        if (imported.comments().isEmpty()) {
            return;
        }
        line(texts.say(ExchangeLabel.COMMENTS_FOUND, imported.comments().size()) + ":");
        for (DraftComment comment : imported.comments()) {
            String place = (String.join(", ", comment.items()) + " " + comment.part()).strip();
            line("  "
                    + texts.say(
                            ExchangeLabel.COMMENT_FOUND,
                            Visible.of(comment.id()),
                            comment.type().code(),
                            Visible.of(Visible.cut(place.isEmpty() ? "-" : place, SAMPLE)),
                            Visible.of(Visible.cut(comment.text().replace('\n', ' '), SAMPLE))));
        }
    }

    private void columns(ColumnMap map) {
        line((map.sheet().isEmpty() ? "" : Visible.of(map.sheet()) + " ") + texts.say(ExchangeLabel.COLUMNS) + ":");
        for (ColumnMap.Column column : map.columns()) {
            String letters = Grid.letters(column.index());
            String heading = Visible.of(column.heading());
            line("  "
                    + (column.role() == Role.NOTHING
                            ? texts.say(ExchangeLabel.NOT_TAKEN_FOR, letters, heading)
                            : texts.say(
                                    ExchangeLabel.TAKEN_FOR,
                                    letters,
                                    heading,
                                    column.role().code(),
                                    Visible.of(Visible.cut(column.sample(), SAMPLE)))));
        }
        line("  " + texts.say(ExchangeLabel.COLUMN_OPTION) + ": --columns " + map.written());
    }

    private void remarks(Imported imported, Remark.Severity severity, ExchangeLabel heading) {
        List<Remark> some = imported.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        line(texts.say(heading, some.size()) + ":");
        for (Remark remark : some) {
            String place = remark.file() + (remark.place().isEmpty() ? "" : ": " + remark.place());
            line("  " + Visible.of(place + ": " + texts.say(remark)));
        }
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
