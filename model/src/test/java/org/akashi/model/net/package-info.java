@NullMarked
package org.akashi.model.net;

import org.jspecify.annotations.NullMarked;
