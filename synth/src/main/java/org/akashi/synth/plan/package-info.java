/** What stands in a synthetic cloud, part by part: each is made from the seed alone, whenever it is asked for. */
@NullMarked
package org.akashi.synth.plan;

import org.jspecify.annotations.NullMarked;
