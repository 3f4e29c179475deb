package org.akashi.criteria.map;

/** How two sets of requirements lie to each other, seen from the first. From the strongest to the weakest. */
public enum Relation {
    /** The same, word by word. */
    EQUAL,
    /** The same demands in other words. */
    EQUIVALENT,
    /** The first demands less: all of it is in the second. */
    SUBSET,
    /** The first demands more: all of the second is in it. */
    SUPERSET,
    /** They have demands in common. */
    INTERSECTS,
    /** They have nothing in common. */
    NONE;

    /** The same, seen from the second. */
    public Relation inverse() {
        return switch (this) {
            case SUBSET -> SUPERSET;
            case SUPERSET -> SUBSET;
            case EQUAL, EQUIVALENT, INTERSECTS, NONE -> this;
        };
    }

    /**
     * What two steps say together: no more than the weakest link. A subset and then a superset say only that something may be in
     * common, as do two that intersect; that is {@link #INTERSECTS} at best.
     */
    public Relation then(Relation next) {
        if (this == NONE || next == NONE) {
            return NONE;
        }
        if (this.isSame() || next.isSame()) {
            return ordinal() > next.ordinal() ? this : next;
        }
        return this == next ? this : INTERSECTS;
    }

    private boolean isSame() {
        return this == EQUAL || this == EQUIVALENT;
    }
}
