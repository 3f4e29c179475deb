@NullMarked
package org.akashi.criteria;

import org.jspecify.annotations.NullMarked;
