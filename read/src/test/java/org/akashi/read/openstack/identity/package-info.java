@NullMarked
package org.akashi.read.openstack.identity;

import org.jspecify.annotations.NullMarked;
