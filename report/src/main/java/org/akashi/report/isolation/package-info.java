/** What {@code isolate} answers, ready to be written: {@link org.akashi.report.isolation.IsolationReport}. */
@NullMarked
package org.akashi.report.isolation;

import org.jspecify.annotations.NullMarked;
