package org.akashi.criteria;

/** A technique, and by what it is applied. */
public record TechniqueUse(Technique technique, Means means) {

    /** By what a technique is applied. */
    public enum Means {
        /** By a person. */
        PERSON,
        /** By a program over captured settings (IT利用監査技法, CAAT). */
        CAAT
    }
}
