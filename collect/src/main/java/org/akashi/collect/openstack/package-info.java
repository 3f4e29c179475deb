/**
 * OpenStack's list calls, with what the ecosystem's own settings say.
 */
@NullMarked
package org.akashi.collect.openstack;

import org.jspecify.annotations.NullMarked;
