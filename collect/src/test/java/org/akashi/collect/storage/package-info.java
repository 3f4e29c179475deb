@NullMarked
package org.akashi.collect.storage;

import org.jspecify.annotations.NullMarked;
