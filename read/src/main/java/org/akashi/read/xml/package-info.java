/** XML documents as small trees whose elements know their place. */
@NullMarked
package org.akashi.read.xml;

import org.jspecify.annotations.NullMarked;
