/**
 * OVN's expression language (ovn-sb(5), Logical_Flow, "match"), compiled to traffic. {@link org.akashi.read.ovn.match.MatchCompiler}
 * is the entry.
 */
@NullMarked
package org.akashi.read.ovn.match;

import org.jspecify.annotations.NullMarked;
