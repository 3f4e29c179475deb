/**
 * Verification of packages: what was changed, added, removed, exchanged or reordered, who signed, and since when it exists.
 */
@NullMarked
package org.akashi.evidence.verify;

import org.jspecify.annotations.NullMarked;
