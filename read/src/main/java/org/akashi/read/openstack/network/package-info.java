/** Neutron's list answers (OpenStack Networking API v2.0), and the network they declare. */
@NullMarked
package org.akashi.read.openstack.network;

import org.jspecify.annotations.NullMarked;
