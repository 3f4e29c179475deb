/** Correspondence between documents and editions: sets of items to sets of items, gaps on both sides, chains. */
@NullMarked
package org.akashi.criteria.map;

import org.jspecify.annotations.NullMarked;
