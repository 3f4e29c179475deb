package org.akashi.criteria;

/**
 * A control of a standard: its number and short title, never its text.
 *
 * @param standard as it is cited, such as {@code ISO/IEC 27017}
 * @param edition year of publication
 * @param clause its number, such as {@code 13.1.3}; never parsed for meaning
 */
public record ControlReference(String standard, String edition, String clause, Bilingual title) {

    /** {@code ISO/IEC 27017:2015 13.1.3}. */
    @Override
    public String toString() {
        return standard + ":" + edition + " " + clause;
    }
}
