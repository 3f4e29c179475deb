/** Single questions about reachability and their answers. */
@NullMarked
package org.akashi.model.reach;

import org.jspecify.annotations.NullMarked;
