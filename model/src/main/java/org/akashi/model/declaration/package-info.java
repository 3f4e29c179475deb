/** What the audited side says is intended: interconnections between owners, and addresses of its management side. */
@NullMarked
package org.akashi.model.declaration;

import org.jspecify.annotations.NullMarked;
