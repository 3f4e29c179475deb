@NullMarked
package org.akashi.collect.libvirt;

import org.jspecify.annotations.NullMarked;
