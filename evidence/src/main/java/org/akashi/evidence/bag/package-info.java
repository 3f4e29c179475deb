/**
 * Evidence packages as BagIt bags (RFC 8493): their files in a folder or a zip, and their manifests.
 */
@NullMarked
package org.akashi.evidence.bag;

import org.jspecify.annotations.NullMarked;
