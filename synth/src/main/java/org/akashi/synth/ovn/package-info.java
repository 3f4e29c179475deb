/** Writes the parts of a synthetic cloud as dumps of OVN's databases, as Neutron's ML2/OVN driver would fill them. */
@NullMarked
package org.akashi.synth.ovn;

import org.jspecify.annotations.NullMarked;
