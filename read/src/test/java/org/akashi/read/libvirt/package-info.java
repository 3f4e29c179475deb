@NullMarked
package org.akashi.read.libvirt;

import org.jspecify.annotations.NullMarked;
