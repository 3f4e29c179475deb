/**
 * What was seen: custody, sealing and verification of evidence packages.
 */
@NullMarked
package org.akashi.evidence;

import org.jspecify.annotations.NullMarked;
