/**
 * The terminal: commands, exit statuses, progress.
 */
@NullMarked
package org.akashi.cli;

import org.jspecify.annotations.NullMarked;
