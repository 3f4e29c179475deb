/**
 * What a person brings: documents, photographs, notes of interviews.
 */
@NullMarked
package org.akashi.collect.manual;

import org.jspecify.annotations.NullMarked;
