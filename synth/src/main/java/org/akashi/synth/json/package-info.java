/** Writing JSON, fast and plain. */
@NullMarked
package org.akashi.synth.json;

import org.jspecify.annotations.NullMarked;
