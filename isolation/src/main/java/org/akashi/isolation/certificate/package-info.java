/** The certificate of isolation: a coarser claim than the proof, simple enough for others to check. */
@NullMarked
package org.akashi.isolation.certificate;

import org.jspecify.annotations.NullMarked;
