/**
 * What must hold: criteria documents and audit guides in their editions. Start at {@link org.akashi.criteria.CriteriaLibrary}.
 */
@NullMarked
package org.akashi.criteria;

import org.jspecify.annotations.NullMarked;
