/** Schemes of audit: what each obliges to, risks and what answers them, and what an organization still owes. */
@NullMarked
package org.akashi.criteria.scheme;

import org.jspecify.annotations.NullMarked;
