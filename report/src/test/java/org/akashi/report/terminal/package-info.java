@NullMarked
package org.akashi.report.terminal;

import org.jspecify.annotations.NullMarked;
