@NullMarked
package org.akashi.criteria.map;

import org.jspecify.annotations.NullMarked;
