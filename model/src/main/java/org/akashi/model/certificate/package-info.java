/** What a certificate of isolation claims; the definitions are in {@code docs/certificate.md}. */
@NullMarked
package org.akashi.model.certificate;

import org.jspecify.annotations.NullMarked;
