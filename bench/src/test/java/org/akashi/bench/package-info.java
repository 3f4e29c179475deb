@NullMarked
package org.akashi.bench;

import org.jspecify.annotations.NullMarked;
