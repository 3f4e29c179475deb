@NullMarked
package org.akashi.report.html;

import org.jspecify.annotations.NullMarked;
