/** What changing to another edition of a document would touch. */
@NullMarked
package org.akashi.criteria.impact;

import org.jspecify.annotations.NullMarked;
