@NullMarked
package org.akashi.read.declaration;

import org.jspecify.annotations.NullMarked;
