@NullMarked
package org.akashi.synth;

import org.jspecify.annotations.NullMarked;
