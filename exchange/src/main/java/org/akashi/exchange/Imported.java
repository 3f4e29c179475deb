package org.akashi.exchange;

import java.util.List;
import java.util.Optional;
import org.akashi.exchange.comment.DraftComment;
import org.akashi.exchange.draft.DraftItem;
import org.akashi.exchange.oscal.OscalCounts;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.yaml.GrownFile;
import org.akashi.exchange.yaml.YamlFile;

/**
 * What became of a file that came in.
 *
 * @param files of the library; to be used only if {@link #isWhole}
 * @param grown a file of the library that the comments are added to; to be used only if {@link #isWhole}
 * @param columns of each sheet that was read
 * @param counts of an OSCAL catalog
 * @param outline items as they were found in a text without columns
 * @param comments of a consultation, as they were found
 * @param remarks sorted by place
 */
public record Imported(
        List<YamlFile> files,
        Optional<GrownFile> grown,
        List<ColumnMap> columns,
        Optional<OscalCounts> counts,
        List<DraftItem> outline,
        List<DraftComment> comments,
        List<Remark> remarks) {

    public Imported {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        outline = List.copyOf(outline);
        comments = List.copyOf(comments);
        remarks = List.copyOf(remarks);
    }

    static Imported of(List<YamlFile> files, List<ColumnMap> columns, Remarks remarks) {
        return new Imported(files, Optional.empty(), columns, Optional.empty(), List.of(), List.of(), remarks.list());
    }

    /** Whether nothing is wrong, and there is something to take. */
    public boolean isWhole() {
        return (!files.isEmpty() || grown.isPresent()) && isSound();
    }

    /** Whether all that came in is in the library already, and nothing is wrong. */
    public boolean isThere() {
        return files.isEmpty()
                && grown.isEmpty()
                && isSound()
                && remarks.stream().anyMatch(Remark::isThere);
    }

    private boolean isSound() {
        return remarks.stream().noneMatch(remark -> remark.severity() == Remark.Severity.WRONG);
    }
}
