/**
 * The words everyone shares: the neutral cloud with its nine cells, service management and tenants, evidence references,
 * diagnostics and verdicts. {@link org.akashi.model.Cloud} is the entry.
 */
@NullMarked
package org.akashi.model;

import org.jspecify.annotations.NullMarked;
