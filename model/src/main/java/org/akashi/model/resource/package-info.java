/** Servers, hosts, volumes and images: the server and storage columns of the implementation model. */
@NullMarked
package org.akashi.model.resource;

import org.jspecify.annotations.NullMarked;
