/** Every sentence a person reads, in Japanese and English: one bundle, typed by the codes it puts into words. */
@NullMarked
package org.akashi.report.text;

import org.jspecify.annotations.NullMarked;
