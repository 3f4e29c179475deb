/** {@code report.html}: one page, in both languages, that needs nothing but itself. */
@NullMarked
package org.akashi.report.html;

import org.jspecify.annotations.NullMarked;
