/**
 * What is concluded: procedures, working papers, findings and verdicts.
 */
@NullMarked
package org.akashi.audit;

import org.jspecify.annotations.NullMarked;
