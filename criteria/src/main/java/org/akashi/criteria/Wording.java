package org.akashi.criteria;

/** Whose words a text is in. */
public enum Wording {
    /** The publisher's: only ever imported by a user who holds the official text. */
    OFFICIAL,
    /** Ours. Wherever it stands under an official heading, {@link CriteriaLibrary#ownTextNotice} is shown with it. */
    AKASHI,
    /** The user's. */
    USER
}
