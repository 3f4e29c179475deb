/** What Akashi writes as OSCAL, judged by the format's own library and schemas. */
@NullMarked
package org.akashi.oracle.oscal;

import org.jspecify.annotations.NullMarked;
