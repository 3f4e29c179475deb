/** HTML and SVG that is safe by construction: whatever is no tag of ours is escaped. */
@NullMarked
package org.akashi.report.markup;

import org.jspecify.annotations.NullMarked;
