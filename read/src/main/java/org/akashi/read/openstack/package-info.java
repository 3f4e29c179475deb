/** OpenStack's list answers: which there are, and what was read of them. One package below per column of the model. */
@NullMarked
package org.akashi.read.openstack;

import org.jspecify.annotations.NullMarked;
