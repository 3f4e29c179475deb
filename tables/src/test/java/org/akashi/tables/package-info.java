@NullMarked
package org.akashi.tables;

import org.jspecify.annotations.NullMarked;
