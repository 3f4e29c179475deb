@NullMarked
package org.akashi.read.ovn.db;

import org.jspecify.annotations.NullMarked;
