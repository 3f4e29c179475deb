@NullMarked
package org.akashi.model;

import org.jspecify.annotations.NullMarked;
