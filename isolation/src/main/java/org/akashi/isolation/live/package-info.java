/**
 * A proof that stays true while its network changes: each change is answered with the verdicts that it changed.
 */
@NullMarked
package org.akashi.isolation.live;

import org.jspecify.annotations.NullMarked;
