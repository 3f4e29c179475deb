package org.akashi.criteria;

import java.util.List;

/**
 * What the audited side is expected to show (想定される証拠).
 *
 * @param kinds the kinds of evidence it is found in; at least one
 */
public record ExpectedEvidence(TextBlock what, List<EvidenceTerm> kinds) {
    public ExpectedEvidence {
        kinds = List.copyOf(kinds);
    }
}
