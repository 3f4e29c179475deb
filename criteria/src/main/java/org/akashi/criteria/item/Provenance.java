package org.akashi.criteria.item;

import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;

/** How a number, title or correspondence is known. */
public record Provenance(Bilingual source, Confidence confidence) {

    public boolean isUnconfirmed() {
        return confidence == Confidence.UNCONFIRMED;
    }
}
