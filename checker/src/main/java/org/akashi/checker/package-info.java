/**
 * Is a certificate of isolation true? A few hundred lines that follow {@code docs/certificate.md} word by word and share no code with
 * the prover. {@link org.akashi.checker.CertificateChecker} is the entry.
 */
@NullMarked
package org.akashi.checker;

import org.jspecify.annotations.NullMarked;
