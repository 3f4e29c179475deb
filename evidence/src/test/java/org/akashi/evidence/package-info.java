/** Tests of custody: nothing outside the folder is read, and every hash is that of what was read. */
@NullMarked
package org.akashi.evidence;

import org.jspecify.annotations.NullMarked;
