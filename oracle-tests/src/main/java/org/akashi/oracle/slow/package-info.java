/**
 * The slow, obvious evaluator: one concrete packet, walked through what the API answers say, one object at a time.
 *
 * <p>It exists to disagree. It reads the JSON by itself, knows nothing of the product's reader, model or engine, prefers the plain
 * loop to the clever index, and says what ML2/OVN does with one frame. {@link org.akashi.oracle.slow.SlowEvaluator} is the entry;
 * {@code docs/isolation.md} tells what it is compared with and where the two are known to differ.
 */
@NullMarked
package org.akashi.oracle.slow;

import org.jspecify.annotations.NullMarked;
