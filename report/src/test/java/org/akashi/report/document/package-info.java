@NullMarked
package org.akashi.report.document;

import org.jspecify.annotations.NullMarked;
