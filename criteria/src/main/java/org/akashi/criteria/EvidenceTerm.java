package org.akashi.criteria;

/**
 * A kind of evidence that guides expect.
 *
 * @param key stable, lower case with hyphens
 * @param usualFile the file a person looks for, within the evidence
 * @param collected whether a reader takes it; if not, what depends on it stays undetermined until a person brings it
 */
public record EvidenceTerm(String key, Bilingual name, String usualFile, boolean collected) {}
