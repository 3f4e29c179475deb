@NullMarked
package org.akashi.collect.manual;

import org.jspecify.annotations.NullMarked;
