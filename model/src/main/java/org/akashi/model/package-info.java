/**
 * The words every module shares: the neutral cloud, its network, packets, questions, verdicts, evidence references
 * and diagnostics.
 */
@NullMarked
package org.akashi.model;

import org.jspecify.annotations.NullMarked;
