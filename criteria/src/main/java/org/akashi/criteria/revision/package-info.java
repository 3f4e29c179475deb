/**
 * What changed between two editions: which items are continued by which, and what is different in them. Start at
 * {@link org.akashi.criteria.revision.Revision}.
 */
@NullMarked
package org.akashi.criteria.revision;

import org.jspecify.annotations.NullMarked;
