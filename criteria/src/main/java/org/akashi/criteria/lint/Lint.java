package org.akashi.criteria.lint;

import java.util.Arrays;
import java.util.Optional;

/** The checks. Their ids are stable: allowances and scripts name them. In brackets, the arguments of a finding. */
public enum Lint {
    /** A number is missing in a row [number]. */
    NUMBER_MISSING("number.missing"),
    /** Between a range reference and the items beside it, a number is missing [number, range]. */
    RANGE_SKIPS("range.skips"),
    /** A referred document has grown into numbers that the referring one uses for items of its own [number, range]. */
    RANGE_COLLIDES("range.collides"),
    /** An item demands more than one thing [the sign of it]. */
    TWO_OBLIGATIONS("text.two-obligations"),
    /** A detailed item that cannot be audited, for a word that leaves the measure open [word]. */
    NOT_AUDITABLE("text.not-auditable"),
    /** A detailed item that does not say who or what []. */
    NO_SUBJECT("text.no-subject"),
    /** The statement says no more than its item's title [title]. */
    RESTATES_TITLE("text.restates-title"),
    /** Two statements are more than 80 % alike [other id, per cent, language]. */
    ALIKE("text.alike"),
    /** Own text that would be shown without its mark []. */
    UNMARKED("text.unmarked"),
    /** A language is missing, or is not that language [ja or en]. */
    TRANSLATION_MISSING("text.translation-missing"),
    /** A term in a form that the wording rules replace [term, target]. */
    TERM_VARIANT("term.variant"),
    /** An abbreviation that the glossary does not define [term]. */
    TERM_UNDEFINED("term.undefined"),
    /** An item for providers names a slot for customers, or the other way round [slot]. */
    WRONG_SIDE("side.wrong"),
    /** An item that neither a row nor a gap of a map names [number, edition]. */
    MAP_GAP("map.gap"),
    /** A mandatory item without an audit guide [scheme]. A note: guides are for what a machine can see. */
    GUIDE_MISSING("guide.missing"),
    /** A control without a statement of ours. A note: what is yet to be written []. */
    STATEMENT_MISSING("statement.missing"),
    /** A comment that is to be reflected, and no change is named that does [consultation]. */
    COMMENT_WITHOUT_CHANGE("comment.no-change"),
    /** A comment that was reflected by a change that is not there any more [consultation, changes, old edition, new edition]. */
    COMMENT_REOPENED("comment.reopened"),
    /** An allowance for a check or item that needs none [lint]. */
    ALLOWANCE_UNUSED("allowance.unused"),
    /** More allowances than 2 % of the own items [allowances, own items]. */
    ALLOWANCES_TOO_MANY("allowance.too-many");

    private final String id;

    Lint(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether it only tells what remains to be done. */
    public boolean isNote() {
        return this == GUIDE_MISSING || this == STATEMENT_MISSING;
    }

    public static Optional<Lint> parse(String id) {
        return Arrays.stream(values()).filter(lint -> lint.id.equals(id)).findFirst();
    }
}
