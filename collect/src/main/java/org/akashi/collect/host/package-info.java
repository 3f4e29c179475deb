/**
 * Hosts: what their own tools print, here or over SSH.
 */
@NullMarked
package org.akashi.collect.host;

import org.jspecify.annotations.NullMarked;
