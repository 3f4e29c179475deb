/** Wrong on purpose: see HouseRulesTest. */
@NullMarked
package org.akashi.architecture.wrong.model;

import org.jspecify.annotations.NullMarked;
