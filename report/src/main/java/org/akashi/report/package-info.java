/**
 * What people read: one report model and its renderings, in Japanese and English.
 */
@NullMarked
package org.akashi.report;

import org.jspecify.annotations.NullMarked;
