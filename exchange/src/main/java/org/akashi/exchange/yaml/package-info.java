/** The library's files as trees of text, read and written without loss. */
@NullMarked
package org.akashi.exchange.yaml;

import org.jspecify.annotations.NullMarked;
