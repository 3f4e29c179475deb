package org.akashi.report.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.criteria.Wording;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.ObligationChange;
import org.akashi.criteria.revision.Passage;
import org.akashi.criteria.revision.Revision;
import org.akashi.criteria.revision.WordDiff;
import org.akashi.report.document.Block;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.document.Run;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/**
 * 新旧対照表, as ministries print it: A4 landscape, 改正後 | 改正前 | 備考; changed words underlined; （新設）, （削る） and, where the number is
 * kept vacant, 削除; what is unchanged is （略）.
 */
public final class ComparisonTable {

    /** Which edition stands in the first column. */
    public enum Order {
        NEW_FIRST,
        OLD_FIRST
    }

    private final Revision revision;
    private final Texts texts;
    private final Order order;
    private final List<List<Block.Cell>> rows = new ArrayList<>();
    private final List<Hunk> unchanged = new ArrayList<>();

    private ComparisonTable(Revision revision, Texts texts, Order order) {
        this.revision = revision;
        this.texts = texts;
        this.order = order;
    }

    /** @param day of the revision, if it is known */
    public static PrintedDocument of(Revision revision, Order order, Optional<LocalDate> day, Language language) {
        Texts texts = Texts.in(language);
        ComparisonTable table = new ComparisonTable(revision, texts, order);
        revision.hunks().forEach(table::hunk);
        table.omitted();
        List<Block> blocks = new ArrayList<>();
        day.ifPresent(date ->
                blocks.add(Block.Paragraph.of(say(texts, CriteriaLabel.REVISED_ON, JapaneseDate.of(date, language)))));
        blocks.add(Block.Paragraph.of(
                table.edition(CriteriaLabel.AFTER, revision.next().name())));
        blocks.add(Block.Paragraph.of(
                table.edition(CriteriaLabel.BEFORE, revision.old().name())));
        if (table.showsOurs()) {
            blocks.add(Block.Paragraph.of(say(texts, CriteriaLabel.HAS_OUR_TEXT)));
        }
        blocks.add(Block.Paragraph.of(say(texts, CriteriaLabel.UNDERLINED_CHANGED)));
        boolean newFirst = order == Order.NEW_FIRST;
        blocks.add(new Block.Table(
                List.of(
                        say(texts, newFirst ? CriteriaLabel.AFTER : CriteriaLabel.BEFORE),
                        say(texts, newFirst ? CriteriaLabel.BEFORE : CriteriaLabel.AFTER),
                        say(texts, CriteriaLabel.REMARKS)),
                List.of(42, 42, 16),
                table.rows));
        String title = say(
                texts, CriteriaLabel.COMPARISON_TITLE, texts.in(revision.next().title()));
        return new PrintedDocument(title, language, PrintedDocument.Paper.A4_LANDSCAPE, blocks);
    }

    private String edition(CriteriaLabel label, String name) {
        return say(texts, label) + ": " + name;
    }

    private boolean showsOurs() {
        return revision.differences().stream()
                .flatMap(hunk -> java.util.stream.Stream.concat(hunk.before().stream(), hunk.after().stream()))
                .flatMap(passage -> passage.texts().stream())
                .anyMatch(block -> block.wording() == Wording.AKASHI);
    }

    private void hunk(Hunk hunk) {
        if (!hunk.isDifference() && !hunk.isToBeConfirmed()) {
            if (!unchanged.isEmpty() && !remarks(unchanged.getFirst()).equals(remarks(hunk))) {
                omitted();
            }
            unchanged.add(hunk);
            return;
        }
        omitted();
        row(after(hunk), before(hunk), Block.Cell.of(remarks(hunk)));
    }

    /** One row for all that is unchanged in between, and another where it was decided so. */
    private void omitted() {
        if (unchanged.isEmpty()) {
            return;
        }
        List<Passage> here =
                unchanged.stream().map(hunk -> hunk.after().getFirst()).toList();
        List<Passage> there =
                unchanged.stream().map(hunk -> hunk.before().getFirst()).toList();
        row(omitted(here), omitted(there), Block.Cell.of(remarks(unchanged.getFirst())));
        unchanged.clear();
    }

    private Block.Cell omitted(List<Passage> passages) {
        String first = passages.getFirst().printed();
        String last = passages.getLast().printed();
        return Block.Cell.of(
                first.equals(last)
                        ? say(texts, CriteriaLabel.OMITTED, first)
                        : say(texts, CriteriaLabel.OMITTED_RANGE, first, last));
    }

    private void row(Block.Cell after, Block.Cell before, Block.Cell remarks) {
        rows.add(order == Order.NEW_FIRST ? List.of(after, before, remarks) : List.of(before, after, remarks));
    }

    private Block.Cell after(Hunk hunk) {
        if (hunk.is(Change.WITHDRAWN)) {
            return Block.Cell.of(
                    hunk.numberKept()
                            ? names(hunk.before()) + "  " + say(texts, CriteriaLabel.DELETED)
                            : say(texts, CriteriaLabel.CUT));
        }
        return side(hunk.after(), hunk.before(), true);
    }

    private Block.Cell before(Hunk hunk) {
        return hunk.before().isEmpty()
                ? Block.Cell.of(say(texts, CriteriaLabel.NEWLY_MADE))
                : side(hunk.before(), hunk.after(), false);
    }

    /** Passages of one side; what the other side does not have is underlined. */
    private Block.Cell side(List<Passage> shown, List<Passage> others, boolean isNew) {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        boolean alone = shown.size() == 1 && others.size() == 1;
        for (Passage passage : shown) {
            boolean moved = others.isEmpty()
                    || others.stream().noneMatch(other -> other.printed().equals(passage.printed()));
            List<Run> head = new ArrayList<>();
            head.add(moved ? Run.underlined(passage.printed()) : Run.of(passage.printed()));
            head.add(Run.of("  "));
            List<WordDiff.Piece> pieces = alone
                    ? pieces(passage, others.getFirst(), isNew)
                    : List.of(new WordDiff.Piece(said(passage), true));
            paragraphs.addAll(paragraphs(head, pieces, passage.kind() == Passage.Kind.STATEMENT ? 1 : 0));
        }
        return new Block.Cell(paragraphs);
    }

    private List<WordDiff.Piece> pieces(Passage passage, Passage other, boolean isNew) {
        WordDiff diff = isNew ? WordDiff.of(said(other), said(passage)) : WordDiff.of(said(passage), said(other));
        return isNew ? diff.after() : diff.before();
    }

    /** The pieces after a head; every line of the text is a paragraph. */
    private static List<Block.Paragraph> paragraphs(List<Run> head, List<WordDiff.Piece> pieces, int indent) {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        List<Run> line = new ArrayList<>(head);
        for (WordDiff.Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    paragraphs.add(new Block.Paragraph(line, indent));
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    line.add(piece.changed() ? Run.underlined(parts[i]) : Run.of(parts[i]));
                }
            }
        }
        paragraphs.add(new Block.Paragraph(line, indent));
        return paragraphs;
    }

    /** In this language; in the other one if there is nothing in this. */
    private String said(Passage passage) {
        String here = texts.language() == Language.JA ? passage.ja() : passage.en();
        return here.isEmpty() ? passage.ja() + passage.en() : here;
    }

    private static String names(List<Passage> passages) {
        return passages.stream().map(Passage::printed).collect(Collectors.joining(", "));
    }

    private String remarks(Hunk hunk) {
        List<String> remarks = new ArrayList<>();
        if (hunk.isToBeConfirmed()) {
            remarks.add(say(texts, CriteriaLabel.TO_BE_CONFIRMED));
        }
        hunk.changes().stream()
                .filter(change -> change != Change.REWORDED || hunk.changes().size() == 1)
                .filter(change -> change != Change.ADDED && change != Change.WITHDRAWN && change != Change.UNCHANGED)
                .forEach(change -> remarks.add(texts.revision().name(change).toString()));
        if (isOnlyInTheOther(hunk)) {
            remarks.add(say(texts, CriteriaLabel.ONLY_IN_THE_OTHER));
        }
        hunk.obligations().forEach(change -> remarks.add(obligation(change, texts)));
        if (!hunk.decision().isEmpty()) {
            remarks.add(say(
                    texts,
                    hunk.breaksDecision() ? CriteriaLabel.DECISION_BROKEN : CriteriaLabel.DECIDED_BY,
                    hunk.decision()));
        }
        return String.join("\n", remarks);
    }

    /** Whether what is reworded reads the same in this language. */
    private boolean isOnlyInTheOther(Hunk hunk) {
        return hunk.is(Change.REWORDED)
                && hunk.before().size() == 1
                && hunk.after().size() == 1
                && said(hunk.before().getFirst()).equals(said(hunk.after().getFirst()));
    }

    /** How an obligation changed, in words. */
    public static String obligation(ObligationChange change, Texts texts) {
        return switch (change) {
            case ObligationChange.ByScheme by ->
                say(
                        texts,
                        CriteriaLabel.OBLIGATION_BY,
                        texts.in(by.scheme()),
                        texts.name(by.before()),
                        texts.name(by.after()));
            case ObligationChange.ByWords by ->
                say(
                        texts,
                        CriteriaLabel.OBLIGATION_BY,
                        say(texts, CriteriaLabel.WORDS),
                        texts.revision().name(by.before()),
                        texts.revision().name(by.after()));
            case ObligationChange.ByMark by ->
                say(
                        texts,
                        CriteriaLabel.OBLIGATION_BY,
                        texts.revision().name(by.mark()),
                        texts.revision().name(by.mark(), by.before()),
                        texts.revision().name(by.mark(), by.after()));
        };
    }

    private static String say(Texts texts, CriteriaLabel label, Object... arguments) {
        return texts.say(label, arguments).toString();
    }
}
