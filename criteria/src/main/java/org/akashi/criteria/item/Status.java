package org.akashi.criteria.item;

/** Where an item or edition is in its life. */
public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
