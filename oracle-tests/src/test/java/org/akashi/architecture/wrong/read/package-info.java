/** Wrong on purpose: see HouseRulesTest. */
@NullMarked
package org.akashi.architecture.wrong.read;

import org.jspecify.annotations.NullMarked;
