@NullMarked
package org.akashi.evidence.redact;

import org.jspecify.annotations.NullMarked;
