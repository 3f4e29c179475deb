package org.akashi.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Passage;
import org.akashi.criteria.revision.Revision;
import org.akashi.criteria.revision.WordDiff;
import org.akashi.report.criteria.ComparisonTable;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/** What changed between two editions, as plain text in one language: changed words as {@code [-before-]{+after+}}. */
final class RevisionText {

    private final StringBuilder text = new StringBuilder();
    private final Texts texts;

    RevisionText(Texts texts) {
        this.texts = texts;
    }

    String of(Revision revision) {
        line(revision.old().id() + " -> " + revision.next().id());
        line(texts.say(revision.by() == Revision.By.RECORDS ? CriteriaLabel.BY_RECORDS : CriteriaLabel.BY_LIKENESS)
                .toString());
        if (!revision.statements()) {
            line(texts.say(CriteriaLabel.STATEMENTS_LEFT_OUT).toString());
        }
        for (Change change : Change.values()) {
            long count =
                    revision.hunks().stream().filter(hunk -> hunk.is(change)).count();
            if (count > 0) {
                line("  "
                        + texts.say(CriteriaLabel.CHANGE_COUNT, texts.revision().name(change), count));
            }
        }
        long open = revision.hunks().stream().filter(Hunk::isToBeConfirmed).count();
        if (open > 0) {
            line("  " + texts.say(CriteriaLabel.CHANGE_COUNT, texts.say(CriteriaLabel.TO_BE_CONFIRMED), open));
        }
        line("");
        revision.hunks().stream()
                .filter(hunk -> hunk.isDifference() || hunk.isToBeConfirmed())
                .forEach(this::hunk);
        if (revision.differences().isEmpty()) {
            line(texts.say(CriteriaLabel.NO_DIFFERENCE).toString());
        }
        return text.toString();
    }

    private void hunk(Hunk hunk) {
        String changes = hunk.changes().stream()
                .map(change -> texts.revision().name(change).toString())
                .collect(Collectors.joining(", "));
        String heirs = hunk.before().isEmpty() || hunk.after().isEmpty() ? "" : " -> " + names(hunk.after());
        String open = hunk.isToBeConfirmed() ? "  [" + texts.say(CriteriaLabel.TO_BE_CONFIRMED) + "]" : "";
        line(hunk.name() + heirs + "  " + changes + open);
        hunk.obligations().forEach(change -> line("    " + ComparisonTable.obligation(change, texts)));
        if (hunk.before().size() == 1 && hunk.after().size() == 1) {
            words(hunk.before().getFirst(), hunk.after().getFirst());
        } else {
            hunk.before().forEach(passage -> said("    - ", passage));
            hunk.after().forEach(passage -> said("    + ", passage));
        }
    }

    private void words(Passage before, Passage after) {
        WordDiff diff = WordDiff.of(inLanguage(before), inLanguage(after));
        if (!diff.isSame()) {
            line("    - " + marked(diff.before(), "[-", "-]"));
            line("    + " + marked(diff.after(), "{+", "+}"));
        }
    }

    private static String marked(List<WordDiff.Piece> pieces, String open, String close) {
        return pieces.stream()
                .map(piece -> piece.changed() ? open + piece.text() + close : piece.text())
                .collect(Collectors.joining())
                .replace("\n", " / ");
    }

    private void said(String mark, Passage passage) {
        line(mark + passage.printed() + "  " + inLanguage(passage).replace("\n", " / "));
    }

    private String inLanguage(Passage passage) {
        String here = texts.language() == Language.JA ? passage.ja() : passage.en();
        return here.isEmpty() ? passage.ja() + passage.en() : here;
    }

    private static String names(List<Passage> passages) {
        return passages.stream().map(Passage::printed).collect(Collectors.joining(" "));
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
