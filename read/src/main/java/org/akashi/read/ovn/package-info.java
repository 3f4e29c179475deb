/**
 * The network that OVN implements, from its northbound and southbound databases (ovn-nb(5), ovn-sb(5)).
 * {@link org.akashi.read.ovn.ImplementedNetwork} is the entry.
 */
@NullMarked
package org.akashi.read.ovn;

import org.jspecify.annotations.NullMarked;
