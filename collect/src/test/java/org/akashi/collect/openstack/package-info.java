@NullMarked
package org.akashi.collect.openstack;

import org.jspecify.annotations.NullMarked;
