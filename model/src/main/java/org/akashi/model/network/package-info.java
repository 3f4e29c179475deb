/** The neutral network: segments, ports, routers, filters, whatever product made them. */
@NullMarked
package org.akashi.model.network;

import org.jspecify.annotations.NullMarked;
