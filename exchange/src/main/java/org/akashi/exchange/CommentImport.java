package org.akashi.exchange;

import java.util.List;
import java.util.Optional;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.comment.CommentFiles;
import org.akashi.exchange.comment.DraftConsultation;
import org.akashi.exchange.comment.OpenConsultation;

/**
 * Reads the comments of a consultation from the files they came in: the ministries' form or any table in XLSX, CSV and DOCX, the
 * commenting template of ISO and IEC, and forms with labels, also as plain text. All files or none.
 *
 * <pre>{@code
 * Imported imported = CommentImport.read(given, consultation, Optional.of(edition), CriteriaImport.Choices.none());
 * imported.comments().forEach(comment -> System.out.println(comment.id() + " " + comment.items()));
 * }</pre>
 *
 * <p>What is read, and how: {@code docs/exchange.md}.
 */
public final class CommentImport {

    private CommentImport() {}

    /**
     * @param files in the order in which their comments are numbered
     * @param edition that is commented on; without it numbers are taken as they stand
     */
    public static Imported read(
            List<CriteriaImport.Given> files,
            DraftConsultation consultation,
            Optional<ResolvedEdition> edition,
            CriteriaImport.Choices choices) {
        return read(files, consultation, Optional.empty(), edition, choices);
    }

    /**
     * More comments for a consultation that the library has.
     *
     * @param consultation what it is, for a library that does not have it
     * @param open the consultation, if the library has it: those that it has keep their ids, are recognised where they come again,
     *     and the others are put below them
     */
    public static Imported read(
            List<CriteriaImport.Given> files,
            DraftConsultation consultation,
            Optional<OpenConsultation> open,
            Optional<ResolvedEdition> edition,
            CriteriaImport.Choices choices) {
        CommentFiles read = new CommentFiles(edition, open, choices, files.size() > 1);
        files.forEach(read::add);
        return read.imported(consultation);
    }
}
