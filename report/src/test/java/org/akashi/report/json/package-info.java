@NullMarked
package org.akashi.report.json;

import org.jspecify.annotations.NullMarked;
