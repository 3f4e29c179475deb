/** OVSDB databases (RFC 7047) from what {@code ovsdb-client dump} and {@code ovsdb-client backup} print. */
@NullMarked
package org.akashi.read.ovn.db;

import org.jspecify.annotations.NullMarked;
