@NullMarked
package org.akashi.report.markup;

import org.jspecify.annotations.NullMarked;
