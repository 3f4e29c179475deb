/** What criteria have to keep beyond their form; each check has a stable id. Start at {@link org.akashi.criteria.lint.Linter}. */
@NullMarked
package org.akashi.criteria.lint;

import org.jspecify.annotations.NullMarked;
