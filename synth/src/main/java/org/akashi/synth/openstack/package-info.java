/** Writes the parts of a synthetic cloud as OpenStack's list answers. */
@NullMarked
package org.akashi.synth.openstack;

import org.jspecify.annotations.NullMarked;
