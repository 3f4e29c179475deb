/** Criteria that come in and go out, counted and measured by code that knows nothing of the code that reads and writes them. */
@NullMarked
package org.akashi.oracle.exchange;

import org.jspecify.annotations.NullMarked;
