@NullMarked
package org.akashi.criteria.lint;

import org.jspecify.annotations.NullMarked;
