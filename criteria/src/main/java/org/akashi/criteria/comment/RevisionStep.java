package org.akashi.criteria.comment;

import org.akashi.criteria.item.EditionId;

/** From one edition of a document to a later one. */
public record RevisionStep(EditionId from, EditionId to) {}
