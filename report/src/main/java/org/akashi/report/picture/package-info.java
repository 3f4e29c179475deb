/**
 * The picture of a network: tenants as columns, networks as bars, machines as boxes, and the ways of traffic that crosses
 * between tenants. {@link org.akashi.report.picture.Picture} is the entry; everything is laid out in whole pixels, in one way
 * for one input.
 */
@NullMarked
package org.akashi.report.picture;

import org.jspecify.annotations.NullMarked;
