/** Network values: addresses, prefixes, sets of them, header matches and packets. No cloud in here. */
@NullMarked
package org.akashi.model.net;

import org.jspecify.annotations.NullMarked;
