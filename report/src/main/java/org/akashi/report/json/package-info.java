/** What programs read: {@code result.json} of an audit, and the answer of {@code isolate}. */
@NullMarked
package org.akashi.report.json;

import org.jspecify.annotations.NullMarked;
