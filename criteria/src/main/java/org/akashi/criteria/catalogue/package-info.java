/**
 * All of the criteria together, the bundled ones and the user's own: what to ask for an item, a document or a map. Start at
 * {@link org.akashi.criteria.catalogue.Catalogue}.
 */
@NullMarked
package org.akashi.criteria.catalogue;

import org.jspecify.annotations.NullMarked;
