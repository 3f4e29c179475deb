/**
 * How evidence is fetched: read-only collectors, one package for each kind of source.
 */
@NullMarked
package org.akashi.collect;

import org.jspecify.annotations.NullMarked;
