/**
 * OVSDB (RFC 7047): the databases of OVN and of Open vSwitch, read over a socket.
 */
@NullMarked
package org.akashi.collect.ovsdb;

import org.jspecify.annotations.NullMarked;
