package org.akashi.criteria;

import java.util.List;
import java.util.Optional;

/**
 * A criteria document in one edition, with the audit sheets that exist for its controls.
 *
 * @param id such as {@code iso-27017}
 * @param edition such as {@code 2015}
 * @param name as it is cited, such as {@code ISO/IEC 27017:2015}
 * @param sheets sorted by key
 */
public record CriteriaDocument(String id, String edition, String name, Bilingual title, List<AuditSheet> sheets) {
    public CriteriaDocument {
        sheets = List.copyOf(sheets);
    }

    public Optional<AuditSheet> sheet(String key) {
        return sheets.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
    }

    /** {@code iso-27017/2015}. */
    public String reference() {
        return id + "/" + edition;
    }
}
