/** Criteria as documents to be read and printed. */
@NullMarked
package org.akashi.report.criteria;

import org.jspecify.annotations.NullMarked;
