package org.akashi.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.comment.Comment;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.revision.Revision;
import org.akashi.report.document.Block;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.CommentLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.RevisionTexts;
import org.akashi.report.text.Texts;

/**
 * Comments in the columns of the template of ISO, IEC and JTC 1: member body, clause, paragraph, type, comment, proposed change,
 * observations of the secretariat. Every comment has a row of its own, with the member body and never a person's name.
 */
public final class CommentingTemplate {

    private CommentingTemplate() {}

    /** @param revision between the editions of the consultation, if it names any */
    public static PrintedDocument of(Consultation consultation, Optional<Revision> revision, Language language) {
        Texts texts = Texts.in(language);
        RevisionTexts words = texts.revision();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Comment comment : consultation.comments()) {
            rows.add(List.of(
                    Block.Cell.of((comment.member() + " " + comment.id()).strip()),
                    Block.Cell.of(String.join(", ", comment.items())),
                    Block.Cell.of(comment.part()),
                    Block.Cell.of(comment.type().code()),
                    Block.Cell.of(texts.in(comment.text())),
                    Block.Cell.of(texts.in(comment.proposed())),
                    Block.Cell.of(observations(comment, revision, texts))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(words.say(
                        CommentLabel.PERIOD_OF,
                        JapaneseDate.of(consultation.first(), language),
                        JapaneseDate.of(consultation.last(), language))
                .toString()));
        consultation
                .step()
                .ifPresent(step -> blocks.add(Block.Paragraph.of(
                        words.say(CommentLabel.EDITIONS, step.from(), step.to()).toString())));
        if (consultation.isOnlyReported()) {
            blocks.add(Block.Paragraph.of(words.say(CommentLabel.ONLY_REPORTED).toString()));
        } else {
            blocks.add(new Block.Table(
                    List.of(
                            words.say(CommentLabel.MEMBER).toString(),
                            words.say(CommentLabel.CLAUSE).toString(),
                            words.say(CommentLabel.PARAGRAPH).toString(),
                            words.say(CommentLabel.TYPE).toString(),
                            words.say(CommentLabel.COMMENT).toString(),
                            words.say(CommentLabel.PROPOSED_CHANGE).toString(),
                            words.say(CommentLabel.OBSERVATIONS).toString()),
                    List.of(10, 13, 14, 13, 28, 23, 26),
                    rows));
        }
        String title = words.say(CommentLabel.TEMPLATE_TITLE, texts.in(consultation.title()))
                .toString();
        return new PrintedDocument(title, language, PrintedDocument.Paper.A4_LANDSCAPE, blocks);
    }

    private static String observations(Comment comment, Optional<Revision> revision, Texts texts) {
        RevisionTexts words = texts.revision();
        CommentState state = comment.state(revision);
        List<String> said = new ArrayList<>();
        comment.disposition().ifPresent(kind -> said.add(words.name(kind).toString()));
        if (comment.disposition().isEmpty() || state.isFault()) {
            said.add(words.name(state).toString());
        }
        said.add(texts.in(comment.reason()));
        said.add(ConsultationResult.changes(comment, revision));
        said.removeIf(String::isEmpty);
        return String.join("\n", said);
    }
}
