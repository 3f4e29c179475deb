@NullMarked
package org.akashi.evidence.capture;

import org.jspecify.annotations.NullMarked;
