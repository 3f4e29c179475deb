@NullMarked
package org.akashi.report.criteria;

import org.jspecify.annotations.NullMarked;
