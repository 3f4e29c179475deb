/**
 * What the cloud is: readers that turn evidence into the model, each element with its place in the evidence.
 */
@NullMarked
package org.akashi.read;

import org.jspecify.annotations.NullMarked;
