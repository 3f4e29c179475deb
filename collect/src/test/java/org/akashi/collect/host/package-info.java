@NullMarked
package org.akashi.collect.host;

import org.jspecify.annotations.NullMarked;
