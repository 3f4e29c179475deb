/** The slow evaluator against recorded answers, and the product against the slow evaluator. */
@NullMarked
package org.akashi.oracle.slow;

import org.jspecify.annotations.NullMarked;
