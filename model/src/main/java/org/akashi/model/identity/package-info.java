/** Who may do what: domains, projects, users, groups, roles and their assignments. */
@NullMarked
package org.akashi.model.identity;

import org.jspecify.annotations.NullMarked;
