/** Keystone's list answers (OpenStack Identity API v3). */
@NullMarked
package org.akashi.read.openstack.identity;

import org.jspecify.annotations.NullMarked;
