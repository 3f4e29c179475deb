/** Sets of very many endpoints: how they grow, and how they are found by the addresses they use. */
@NullMarked
package org.akashi.isolation.sets;

import org.jspecify.annotations.NullMarked;
