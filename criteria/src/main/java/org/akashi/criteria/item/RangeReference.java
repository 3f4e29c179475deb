package org.akashi.criteria.item;

/**
 * What a document does not say itself but takes from another one: 「5.1.1.1 … 5.1.1.23は、「情報セキュリティ管理基準」に同じ」. It names an
 * edition, not only a document, so that it says the same for ever.
 *
 * @param range the numbers there
 * @param here the numbers that this document gives them, as many; mostly the same
 * @param reach whether what stands below the items is taken, too
 * @param parent number of the item of this document that it stands under, or empty
 */
public record RangeReference(
        EditionId in, NumberRange range, NumberRange here, Reach reach, EditionId target, String parent, Place place)
        implements Edition.Entry {

    /** How much of an item is taken. */
    public enum Reach {
        /** The item and all that stands below it. */
        ALL,
        /** The item alone. */
        ITEM
    }

    public RangeReference {
        if (range.numbers().size() != here.numbers().size()) {
            throw new IllegalArgumentException(range + " as " + here);
        }
    }

    /** The number that an item of the other document, one of the range or below one, has in this document. */
    public String here(String number) {
        for (int i = 0; i < range.numbers().size(); i++) {
            String there = range.numbers().get(i);
            if (number.equals(there)) {
                return here.numbers().get(i);
            }
            String above = Ancestry.stem(there) + ".";
            if (number.startsWith(above)) {
                return Ancestry.stem(here.numbers().get(i)) + "." + number.substring(above.length());
            }
        }
        return number;
    }
}
