/**
 * libvirt: what its own client prints over a read-only connection.
 */
@NullMarked
package org.akashi.collect.libvirt;

import org.jspecify.annotations.NullMarked;
