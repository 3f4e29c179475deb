package org.akashi.criteria.item;

/**
 * What a document does not say itself but takes from another one: 「5.1.1.1 … 5.1.1.23は、「情報セキュリティ管理基準」に同じ」. It names an
 * edition, not only a document, so that it says the same for ever.
 *
 * @param parent number of the item of this document that it stands under, or empty
 */
public record RangeReference(EditionId in, NumberRange range, EditionId target, String parent, Place place)
        implements Edition.Entry {}
