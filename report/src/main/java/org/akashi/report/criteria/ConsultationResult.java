package org.akashi.report.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.comment.Comment;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.Disposition;
import org.akashi.criteria.comment.NamedChange;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Passage;
import org.akashi.criteria.revision.Revision;
import org.akashi.report.document.Block;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.CommentLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.RevisionTexts;
import org.akashi.report.text.Texts;

/**
 * 意見募集結果, the form in which ministries answer opinions: the subject, the day of the draft, the opinions, what was made of each and
 * why. Like opinions are grouped, and names are withheld. The counts by disposition, type and state stand above the table.
 */
public final class ConsultationResult {

    private final Consultation consultation;
    private final Optional<Revision> revision;
    private final Texts texts;
    private final RevisionTexts words;
    private final List<Block> blocks = new ArrayList<>();

    private ConsultationResult(Consultation consultation, Optional<Revision> revision, Texts texts) {
        this.consultation = consultation;
        this.revision = revision;
        this.texts = texts;
        this.words = texts.revision();
    }

    /** @param revision between the editions of the consultation, if it names any */
    public static PrintedDocument of(Consultation consultation, Optional<Revision> revision, Language language) {
        ConsultationResult result = new ConsultationResult(consultation, revision, Texts.in(language));
        result.head();
        if (!consultation.isOnlyReported()) {
            result.table();
        }
        String title = result.say(CommentLabel.RESULT_TITLE, result.texts.in(consultation.title()));
        return new PrintedDocument(title, language, PrintedDocument.Paper.A4_LANDSCAPE, result.blocks);
    }

    private void head() {
        entry(CommentLabel.SUBJECT, texts.in(consultation.title()));
        consultation.published().ifPresent(day -> entry(CommentLabel.PUBLISHED, day(day)));
        entry(CommentLabel.PERIOD, say(CommentLabel.PERIOD_OF, day(consultation.first()), day(consultation.last())));
        entry(CommentLabel.AUDIENCE, texts.in(consultation.audience()));
        entry(CommentLabel.SOURCE, texts.in(consultation.source()));
        consultation.step().ifPresent(step -> line(say(CommentLabel.EDITIONS, step.from(), step.to())));
        entry(CommentLabel.SUBMITTED, say(CommentLabel.COUNT, consultation.count()));
        entry(
                CommentLabel.BY_DISPOSITION,
                Arrays.stream(Disposition.values())
                        .filter(kind -> consultation.count(kind) > 0 || kind != Disposition.REFLECT_IN_PART)
                        .map(kind -> say(CommentLabel.NAMED_COUNT, words.name(kind), consultation.count(kind)))
                        .collect(Collectors.joining(separator())));
        if (consultation.isOnlyReported()) {
            line(say(CommentLabel.ONLY_REPORTED));
            return;
        }
        entry(CommentLabel.BY_TYPE, types());
        entry(
                CommentLabel.BY_STATE,
                Arrays.stream(CommentState.values())
                        .filter(state -> consultation.count(state, revision) > 0)
                        .map(state ->
                                say(CommentLabel.NAMED_COUNT, words.name(state), consultation.count(state, revision)))
                        .collect(Collectors.joining(separator())));
        line(say(CommentLabel.NAMES_WITHHELD));
    }

    private String types() {
        return Arrays.stream(CommentType.values())
                .map(type -> say(
                        CommentLabel.NAMED_COUNT,
                        words.name(type),
                        consultation.comments().stream()
                                .filter(comment -> comment.type() == type)
                                .count()))
                .collect(Collectors.joining(separator()));
    }

    private void table() {
        Map<String, List<Comment>> groups = new LinkedHashMap<>();
        consultation
                .comments()
                .forEach(comment -> groups.computeIfAbsent(comment.group(), group -> new ArrayList<>())
                        .add(comment));
        List<List<Block.Cell>> rows = new ArrayList<>();
        groups.values().forEach(alike -> rows.add(row(rows.size() + 1, alike)));
        blocks.add(new Block.Table(
                List.of(
                        say(CommentLabel.NUMBER),
                        say(CommentLabel.PLACE),
                        say(CommentLabel.OPINION),
                        say(CommentLabel.OPINIONS),
                        say(CommentLabel.RESULT),
                        say(CommentLabel.REASON),
                        say(CommentLabel.CHANGE)),
                List.of(6, 13, 31, 8, 13, 25, 14),
                rows));
    }

    private List<Block.Cell> row(int number, List<Comment> alike) {
        List<Block.Paragraph> opinions = new ArrayList<>();
        for (Comment comment : alike) {
            texts.in(comment.text()).lines().map(Block.Paragraph::of).forEach(opinions::add);
            String proposed = texts.in(comment.proposed());
            if (!proposed.isEmpty()) {
                opinions.add(Block.Paragraph.of(say(CommentLabel.PROPOSED, proposed)));
            }
        }
        return List.of(
                Block.Cell.of(Integer.toString(number)),
                Block.Cell.of(distinct(alike, this::place)),
                new Block.Cell(opinions),
                Block.Cell.of(say(CommentLabel.COUNT, alike.size())),
                Block.Cell.of(distinct(alike, this::result)),
                Block.Cell.of(distinct(alike, comment -> said(comment.reason()))),
                Block.Cell.of(distinct(alike, comment -> changes(comment, revision))));
    }

    private String place(Comment comment) {
        String said = (String.join(separator(), comment.items()) + " " + comment.part()).strip();
        return said.isEmpty() ? say(CommentLabel.WHOLE_DOCUMENT) : said;
    }

    private String result(Comment comment) {
        CommentState state = comment.state(revision);
        String decided =
                comment.disposition().map(kind -> words.name(kind).toString()).orElse("");
        return switch (state) {
            case CARRIED_OUT, NOT_REFLECTED -> decided;
            case UNDECIDED -> words.name(state).toString();
            case WITHOUT_CHANGE, REOPENED -> decided + "\n" + words.name(state);
        };
    }

    /** The changes of a comment, each by its name and the number it has now. */
    static String changes(Comment comment, Optional<Revision> revision) {
        return comment.changes().stream()
                .map(change -> change(change, revision))
                .collect(Collectors.joining("\n"));
    }

    private static String change(NamedChange change, Optional<Revision> revision) {
        String now = revision.flatMap(between -> between.hunk(change.hunk())).stream()
                .map(Hunk::after)
                .flatMap(List::stream)
                .map(Passage::printed)
                .collect(Collectors.joining(", "));
        boolean moved =
                !now.isEmpty() && !now.equals(change.hunk()) && !change.hunk().equals("+" + now);
        return moved ? change.hunk() + " → " + now : change.hunk();
    }

    private static String distinct(List<Comment> alike, java.util.function.Function<Comment, String> said) {
        return alike.stream().map(said).distinct().collect(Collectors.joining("\n"));
    }

    private String said(Bilingual text) {
        return texts.in(text);
    }

    private void entry(CommentLabel label, String value) {
        if (!value.isEmpty()) {
            line(say(label) + ": " + value);
        }
    }

    private void line(String text) {
        blocks.add(Block.Paragraph.of(text));
    }

    private String day(LocalDate day) {
        return JapaneseDate.of(day, texts.language());
    }

    private String separator() {
        return texts.language() == Language.JA ? "、" : ", ";
    }

    private String say(CommentLabel label, Object... arguments) {
        return words.say(label, arguments).toString();
    }
}
