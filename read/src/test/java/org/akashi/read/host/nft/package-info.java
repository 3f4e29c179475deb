@NullMarked
package org.akashi.read.host.nft;

import org.jspecify.annotations.NullMarked;
