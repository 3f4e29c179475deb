/** How criteria come in and go out: what was taken, what was not, and why, each with its place. */
@NullMarked
package org.akashi.exchange;

import org.jspecify.annotations.NullMarked;
