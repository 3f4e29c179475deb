/** The rules of the house, stated as tests: which room may use which, and what no room may do. */
@NullMarked
package org.akashi.architecture;

import org.jspecify.annotations.NullMarked;
