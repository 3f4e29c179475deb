/** What a terminal shows of a result. */
@NullMarked
package org.akashi.report.terminal;

import org.jspecify.annotations.NullMarked;
