@NullMarked
package org.akashi.audit;

import org.jspecify.annotations.NullMarked;
