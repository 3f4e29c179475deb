/** OSCAL catalogs, profiles and mapping collections, in JSON, XML and YAML. */
@NullMarked
package org.akashi.exchange.oscal;

import org.jspecify.annotations.NullMarked;
