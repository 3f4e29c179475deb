@NullMarked
package org.akashi.evidence.log;

import org.jspecify.annotations.NullMarked;
