@NullMarked
package org.akashi.evidence.verify;

import org.jspecify.annotations.NullMarked;
