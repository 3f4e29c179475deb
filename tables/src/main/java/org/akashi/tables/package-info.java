/** The neutral cloud as SQL tables: their description, and a database that holds them. */
@NullMarked
package org.akashi.tables;

import org.jspecify.annotations.NullMarked;
