/**
 * Storage systems: what they give to whom, as their own tools and settings say.
 */
@NullMarked
package org.akashi.collect.storage;

import org.jspecify.annotations.NullMarked;
