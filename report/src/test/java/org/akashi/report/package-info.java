@NullMarked
package org.akashi.report;

import org.jspecify.annotations.NullMarked;
