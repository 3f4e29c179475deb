package org.akashi.exchange.comment;

import org.akashi.criteria.comment.Consultation;

/**
 * A consultation that the library has already, and that more comments come in for.
 *
 * @param path of the file that it stands in, within the library, with {@code /}
 * @param text of that file
 */
public record OpenConsultation(Consultation consultation, String path, String text) {}
