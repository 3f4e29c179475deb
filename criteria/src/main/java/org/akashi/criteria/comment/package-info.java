/**
 * How a document is revised in public: consultations, the comments that came in, what becomes of each, and the policies that working
 * groups laid down. Start at {@link org.akashi.criteria.comment.Consultation}.
 */
@NullMarked
package org.akashi.criteria.comment;

import org.jspecify.annotations.NullMarked;
