/**
 * What must hold: criteria documents and audit guides in their editions.
 */
@NullMarked
package org.akashi.criteria;

import org.jspecify.annotations.NullMarked;
