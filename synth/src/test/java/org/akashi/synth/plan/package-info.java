@NullMarked
package org.akashi.synth.plan;

import org.jspecify.annotations.NullMarked;
