package org.akashi.read.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object. A value is a {@link String}, {@link Long}, {@link Boolean}, {@link List} of values or {@link Members};
 * members that are null are left out, of several with one name the last counts, and numbers that are no 64-bit integers are text.
 */
sealed interface Members permits TreeMembers, TapedMembers, RawMembers {

    /** The value of a member, or null if there is none. */
    @Nullable
    Object value(String name);

    /** Like {@link #value}, of a text that many elements share. */
    @Nullable
    Object shared(String name);

    /** The names, in the order they came. */
    List<String> names();
}
