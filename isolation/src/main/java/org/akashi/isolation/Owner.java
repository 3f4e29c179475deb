package org.akashi.isolation;

import java.util.Comparator;

/**
 * Whose an endpoint is.
 *
 * @param id project id, {@code provider} or {@code outside}
 * @param name for people
 */
public record Owner(String id, String name, Kind kind) implements Comparable<Owner> {

    /** The sides an endpoint can be on. */
    public enum Kind {
        TENANT,
        PROVIDER,
        OUTSIDE
    }

    /** The cloud's own services and staff. */
    public static final Owner PROVIDER = new Owner("provider", "provider", Kind.PROVIDER);

    /** The world behind external and provider networks. */
    public static final Owner OUTSIDE = new Owner("outside", "outside", Kind.OUTSIDE);

    private static final Comparator<Owner> ORDER =
            Comparator.comparing(Owner::kind).thenComparing(Owner::name).thenComparing(Owner::id);

    /** The id of a side of many owners. */
    public static final String MANY = "*";

    /**
     * Very many tenants as one side of a crossing; the provider and the outside may be among them.
     *
     * @param owners how many, at least 2
     */
    public static Owner many(int owners) {
        return new Owner(MANY, "* (" + owners + ")", Kind.TENANT);
    }

    @Override
    public int compareTo(Owner other) {
        return ORDER.compare(this, other);
    }
}
