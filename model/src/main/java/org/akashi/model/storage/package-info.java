/** Storage systems: what they give to whom. The storage column of the implementation model, below the volumes of tenants. */
@NullMarked
package org.akashi.model.storage;

import org.jspecify.annotations.NullMarked;
