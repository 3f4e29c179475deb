/** Wrong on purpose: see HouseRulesTest. */
@NullMarked
package org.akashi.architecture.wrong.isolation;

import org.jspecify.annotations.NullMarked;
