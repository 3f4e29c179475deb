package org.akashi.criteria.glossary;

import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;

/**
 * A term and what it means.
 *
 * @param form how it is written
 * @param scope the document or edition it belongs to, or {@code own} for our own statements
 * @param source where the definition is from, or empty if it is ours
 */
public record Term(String id, Bilingual form, Bilingual definition, String scope, Bilingual source, Place place) {}
