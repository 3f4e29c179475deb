/** What libvirt tells of a host: machines, networks, filters, pools, secrets and devices, from its XML into the model. */
@NullMarked
package org.akashi.read.libvirt;

import org.jspecify.annotations.NullMarked;
