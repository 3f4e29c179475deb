/** What the audited side says is intended, from a YAML file. {@link org.akashi.read.declaration.DeclarationsReader} is the entry. */
@NullMarked
package org.akashi.read.declaration;

import org.jspecify.annotations.NullMarked;
