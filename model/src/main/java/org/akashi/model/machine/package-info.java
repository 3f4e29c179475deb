/** Virtual machines as their hypervisor holds them, and what it offers them: the virtualization row of the implementation model. */
@NullMarked
package org.akashi.model.machine;

import org.jspecify.annotations.NullMarked;
