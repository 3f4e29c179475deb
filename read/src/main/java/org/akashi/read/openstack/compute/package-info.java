/** Nova's list answers (OpenStack Compute API v2.1). */
@NullMarked
package org.akashi.read.openstack.compute;

import org.jspecify.annotations.NullMarked;
