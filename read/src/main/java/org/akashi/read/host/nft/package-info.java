/**
 * Rule sets of nftables (nft(8), libnftables-json(5)): chains are evaluated on boxes of headers, so that what comes out says for every
 * packet whether it is accepted.
 */
@NullMarked
package org.akashi.read.host.nft;

import org.jspecify.annotations.NullMarked;
