@NullMarked
package org.akashi.report.picture;

import org.jspecify.annotations.NullMarked;
