/**
 * What can reach what: pure algorithms over the model.
 */
@NullMarked
package org.akashi.isolation;

import org.jspecify.annotations.NullMarked;
