@NullMarked
package org.akashi.criteria.catalogue;

import org.jspecify.annotations.NullMarked;
