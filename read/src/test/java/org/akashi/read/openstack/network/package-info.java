@NullMarked
package org.akashi.read.openstack.network;

import org.jspecify.annotations.NullMarked;
