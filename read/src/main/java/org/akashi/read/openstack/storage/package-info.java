/** Cinder's and Glance's list answers (OpenStack Block Storage API v3, Image API v2). */
@NullMarked
package org.akashi.read.openstack.storage;

import org.jspecify.annotations.NullMarked;
