package org.akashi.criteria.comment;

import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;

/**
 * A row of a table of policies.
 *
 * @param number as the table has it
 * @param documents names of the documents it is for, as the table has them; empty if the whole table is for one
 * @param about the part of the document, as the table has it
 * @param text word for word; a line for each paragraph
 * @param notes remarks of the source: its footnotes; empty if there are none
 * @param sic passages of the text that are misprints of the source, quoted as they stand
 * @param unchanged numbers of the items that are to stay as they are, with all below them
 */
public record Policy(
        int number,
        Bilingual documents,
        Bilingual about,
        Bilingual text,
        Bilingual notes,
        List<String> sic,
        List<String> unchanged,
        Place place) {

    public Policy {
        sic = List.copyOf(sic);
        unchanged = List.copyOf(unchanged);
    }
}
