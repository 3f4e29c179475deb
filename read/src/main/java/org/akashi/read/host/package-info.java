/** Hosts and their network namespaces, from what {@code ip}, {@code bridge}, {@code nft} and {@code sysctl} print. */
@NullMarked
package org.akashi.read.host;

import org.jspecify.annotations.NullMarked;
