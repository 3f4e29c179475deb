/**
 * Documents to be read, printed and edited: a few kinds of blocks, and one writer for each format. Start at
 * {@link org.akashi.report.document.PrintedDocument}.
 */
@NullMarked
package org.akashi.report.document;

import org.jspecify.annotations.NullMarked;
