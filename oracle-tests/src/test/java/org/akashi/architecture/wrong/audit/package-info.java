/** Wrong on purpose: see HouseRulesTest. */
@NullMarked
package org.akashi.architecture.wrong.audit;

import org.jspecify.annotations.NullMarked;
