@NullMarked
package org.akashi.read.json;

import org.jspecify.annotations.NullMarked;
