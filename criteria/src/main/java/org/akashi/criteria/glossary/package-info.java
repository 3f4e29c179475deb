/** Terms with their definitions, and rules of wording. */
@NullMarked
package org.akashi.criteria.glossary;

import org.jspecify.annotations.NullMarked;
