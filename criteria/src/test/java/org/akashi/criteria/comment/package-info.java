@NullMarked
package org.akashi.criteria.comment;

import org.jspecify.annotations.NullMarked;
