/**
 * Time-stamp authorities, asked over HTTP.
 */
@NullMarked
package org.akashi.collect.timestamp;

import org.jspecify.annotations.NullMarked;
