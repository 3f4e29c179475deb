/**
 * Streaming JSON: list answers read element by element, members by name with a diagnostic for what is missing or malformed, all
 * within bounded depth and length.
 */
@NullMarked
package org.akashi.read.json;

import org.jspecify.annotations.NullMarked;
