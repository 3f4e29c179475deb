package org.akashi.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.comment.Policy;
import org.akashi.criteria.comment.PolicyTable;
import org.akashi.report.document.Block;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.CommentLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.RevisionTexts;
import org.akashi.report.text.Texts;

/** A table of policies as its source has it; numbers that the source leaves out have a row that says so, misprints are marked (sic). */
public final class PolicyDocument {

    private static final String SIC = " (sic)";

    private PolicyDocument() {}

    public static PrintedDocument of(PolicyTable table, Language language) {
        Texts texts = Texts.in(language);
        RevisionTexts words = texts.revision();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int number = 1; number <= table.last(); number++) {
            Optional<Policy> policy = table.policy(number);
            if (policy.isPresent()) {
                rows.add(row(policy.get(), texts));
            } else {
                rows.add(List.of(
                        Block.Cell.of(Integer.toString(number)),
                        Block.Cell.of(""),
                        Block.Cell.of(""),
                        Block.Cell.of(words.say(CommentLabel.ABSENT, number).toString())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(words.say(CommentLabel.SOURCE) + ": " + texts.in(table.source())));
        table.step()
                .ifPresent(step -> blocks.add(Block.Paragraph.of(
                        words.say(CommentLabel.EDITIONS, step.from(), step.to()).toString())));
        blocks.add(new Block.Table(
                List.of(
                        words.say(CommentLabel.NUMBER).toString(),
                        words.say(CommentLabel.DOCUMENTS).toString(),
                        words.say(CommentLabel.ABOUT).toString(),
                        words.say(CommentLabel.POLICY).toString()),
                List.of(7, 18, 18, 57),
                rows));
        return new PrintedDocument(texts.in(table.title()), language, PrintedDocument.Paper.A4_PORTRAIT, blocks);
    }

    private static List<Block.Cell> row(Policy policy, Texts texts) {
        String said = texts.in(policy.text());
        for (String misprint : policy.sic()) {
            said = said.replace(misprint, misprint + SIC);
        }
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        said.lines().forEach(line -> paragraphs.add(Block.Paragraph.of(line)));
        String notes = texts.in(policy.notes());
        if (!notes.isEmpty()) {
            paragraphs.add(Block.Paragraph.of("［" + notes + "］"));
        }
        if (!policy.unchanged().isEmpty()) {
            paragraphs.add(Block.Paragraph.of(texts.revision()
                    .say(CommentLabel.UNCHANGED_ITEMS, String.join(", ", policy.unchanged()))
                    .toString()));
        }
        return List.of(
                Block.Cell.of(Integer.toString(policy.number())),
                Block.Cell.of(texts.in(policy.documents())),
                Block.Cell.of(texts.in(policy.about())),
                new Block.Cell(paragraphs));
    }
}
