@NullMarked
package org.akashi.criteria.scheme;

import org.jspecify.annotations.NullMarked;
