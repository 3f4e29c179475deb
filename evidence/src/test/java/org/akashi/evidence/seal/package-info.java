@NullMarked
package org.akashi.evidence.seal;

import org.jspecify.annotations.NullMarked;
