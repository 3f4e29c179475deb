@NullMarked
package org.akashi.report.text;

import org.jspecify.annotations.NullMarked;
