@NullMarked
package org.akashi.criteria.revision;

import org.jspecify.annotations.NullMarked;
