/**
 * HTTP as collectors use it: read-only, patient, and never fooled by an answer that does not end.
 */
@NullMarked
package org.akashi.collect.http;

import org.jspecify.annotations.NullMarked;
