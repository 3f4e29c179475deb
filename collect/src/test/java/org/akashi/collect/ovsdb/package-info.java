@NullMarked
package org.akashi.collect.ovsdb;

import org.jspecify.annotations.NullMarked;
