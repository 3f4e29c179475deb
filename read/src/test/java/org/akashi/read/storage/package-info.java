@NullMarked
package org.akashi.read.storage;

import org.jspecify.annotations.NullMarked;
