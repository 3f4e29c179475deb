/**
 * How packets move: boxes of headers walk through segments, filters, routers and translations. A single question and the proof
 * over all pairs are the same walk; a question starts it with one packet, the proof with every packet a sender may emit.
 */
@NullMarked
package org.akashi.isolation.walk;

import org.jspecify.annotations.NullMarked;
