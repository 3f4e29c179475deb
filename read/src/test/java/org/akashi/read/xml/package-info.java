@NullMarked
package org.akashi.read.xml;

import org.jspecify.annotations.NullMarked;
