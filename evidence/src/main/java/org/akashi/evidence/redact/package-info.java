/**
 * Secrets out of what is captured: each is replaced by a keyed digest before anything is written.
 */
@NullMarked
package org.akashi.evidence.redact;

import org.jspecify.annotations.NullMarked;
