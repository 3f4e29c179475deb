package org.akashi.report.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.akashi.criteria.Origin;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.TitleBy;
import org.akashi.report.document.Block;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.document.Run;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/**
 * A criteria document with its references filled in, to be printed: each item with both identities, own text indented and marked
 * (補足, 適用指針), and under the title the sentence that marks our own words. A table of all items follows the text.
 */
public final class ResolvedDocument {

    private final Catalogue catalogue;
    private final Texts texts;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Block.Cell>> rows = new ArrayList<>();

    private ResolvedDocument(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** @param items those of the edition that are to be printed, in its order */
    public static PrintedDocument of(
            Catalogue catalogue, ResolvedEdition edition, Collection<ResolvedItem> items, Language language) {
        ResolvedDocument document = new ResolvedDocument(catalogue, Texts.in(language));
        Texts texts = document.texts;
        boolean ours = items.stream()
                .flatMap(item -> catalogue.own(item).stream())
                .anyMatch(own -> own.text().wording() == Wording.AKASHI);
        if (ours) {
            document.blocks.add(Block.Paragraph.of(catalogue.ownTextNotice().ja()));
            document.blocks.add(Block.Paragraph.of(catalogue.ownTextNotice().en()));
        }
        items.forEach(document::item);
        document.blocks.add(new Block.Table(
                List.of(
                        texts.say(CriteriaLabel.NUMBER).toString(),
                        texts.say(CriteriaLabel.LEVEL).toString(),
                        texts.say(CriteriaLabel.TITLE).toString(),
                        texts.say(CriteriaLabel.TEXT).toString(),
                        texts.say(CriteriaLabel.HERE).toString(),
                        texts.say(CriteriaLabel.AT_HOME).toString(),
                        texts.say(CriteriaLabel.REMARKS).toString()),
                List.of(11, 9, 17, 38, 13, 13, 13),
                document.rows));
        String title = texts.say(
                        CriteriaLabel.RESOLVED_TITLE, edition.edition().head().name())
                .toString();
        return new PrintedDocument(title, language, PrintedDocument.Paper.A4_PORTRAIT, document.blocks);
    }

    private void item(ResolvedItem item) {
        heading(item);
        List<Block.Paragraph> said = new ArrayList<>();
        for (TextBlock block : catalogue.imported(item)) {
            said.add(new Block.Paragraph(
                    List.of(Run.of(text(block))), block.origin().isOwn() ? 1 : 0));
        }
        for (OwnItem own : catalogue.own(item)) {
            CriteriaLabel mark = own.text().origin() == Origin.OWN_APPLICATION_GUIDANCE
                    ? CriteriaLabel.GUIDANCE
                    : CriteriaLabel.SUPPLEMENT;
            said.add(Block.Paragraph.indented(
                    1, Run.bold("［" + texts.say(mark) + " " + own.id() + "］"), Run.of(text(own.text()))));
        }
        blocks.addAll(said);
        rows.add(List.of(
                Block.Cell.of(item.slot().printed()),
                Block.Cell.of(texts.name(item.slot().level()).toString()),
                Block.Cell.of(title(item)),
                new Block.Cell(said),
                Block.Cell.of(item.key().toString()),
                Block.Cell.of(item.isReferred() ? item.slot().key().toString() : ""),
                Block.Cell.of(remarks(item))));
    }

    private void heading(ResolvedItem item) {
        StringBuilder text = new StringBuilder(item.slot().printed());
        text.append("  ").append(title(item));
        if (item.isReferred()) {
            SlotKey home = item.slot().key();
            text.append("  （")
                    .append(home)
                    .append(' ')
                    .append(texts.say(CriteriaLabel.SAME_AS))
                    .append("）");
        }
        String remarks = remarks(item);
        if (!remarks.isEmpty()) {
            text.append("  ［").append(remarks).append('］');
        }
        Level level = item.slot().level();
        switch (level) {
            case PART, CHAPTER, THEME -> blocks.add(new Block.Heading(1, text.toString()));
            case OBJECTIVE, SECTION -> blocks.add(new Block.Heading(2, text.toString()));
            case CONTROL, CLAUSE, PRINCIPLE -> blocks.add(new Block.Heading(3, text.toString()));
            case DETAIL, MANAGEMENT, GOVERNANCE, COMPONENT, ROLE, SUB_ROLE, ACTIVITY, ASPECT ->
                blocks.add(Block.Paragraph.of(text.toString()));
        }
    }

    private String title(ResolvedItem item) {
        return item.slot().title().isNone() ? "" : texts.in(item.slot().title().text());
    }

    private String remarks(ResolvedItem item) {
        List<String> remarks = new ArrayList<>();
        if (item.slot().provenance().isUnconfirmed()) {
            remarks.add(texts.say(CriteriaLabel.UNCONFIRMED).toString());
        }
        TitleBy by = texts.language() == Language.JA
                ? item.slot().title().ja()
                : item.slot().title().en();
        if (by == TitleBy.OWN) {
            remarks.add(texts.say(CriteriaLabel.OWN_TITLE).toString());
        }
        return remarks.stream().collect(Collectors.joining(texts.language() == Language.JA ? "、" : ", "));
    }

    private String text(TextBlock block) {
        String here = texts.in(block.text());
        return here.isEmpty() ? block.text().ja() + block.text().en() : here;
    }
}
