/**
 * Criteria documents in their editions: official items, what a document takes from another one, and statements of our own.
 */
@NullMarked
package org.akashi.criteria.item;

import org.jspecify.annotations.NullMarked;
