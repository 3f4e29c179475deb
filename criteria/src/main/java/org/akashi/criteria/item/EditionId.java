package org.akashi.criteria.item;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document in one edition, such as {@code isms-criteria/2016}.
 *
 * @param document lower case with hyphens
 * @param edition as the document tells its editions apart, mostly the year
 */
public record EditionId(String document, String edition) implements Comparable<EditionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]*/[A-Za-z0-9][A-Za-z0-9._-]*");

    /** The id that a text is, if it is one. */
    public static Optional<EditionId> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        return Optional.of(new EditionId(text.substring(0, slash), text.substring(slash + 1)));
    }

    @Override
    public int compareTo(EditionId other) {
        if (document.equals(other.document)) {
            return edition.compareTo(other.edition);
        }
        return document.startsWith(other.document) || other.document.startsWith(document)
                ? toString().compareTo(other.toString())
                : document.compareTo(other.document);
    }

    @Override
    public String toString() {
        return document + "/" + edition;
    }
}
