/**
 * Writing packages: hashes computed while bytes pass, secrets replaced, nothing lost that was acknowledged.
 */
@NullMarked
package org.akashi.evidence.capture;

import org.jspecify.annotations.NullMarked;
