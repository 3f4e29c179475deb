package org.akashi.read.json;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a list answer is read.
 *
 * @param key member of the answer that holds the list, such as {@code ports}
 * @param members members of an element that are wanted; all others are skipped
 * @param element makes an element, or nothing if it is unusable (having said why)
 */
public record ListFormat<T>(String key, Set<String> members, Function<JsonObject, Optional<T>> element) {

    /**
     * The member in which an element finds the key it stood under, where several answers were gathered in one object by the id they
     * belong to, such as {@code {"members": {"<image>": [...]}}}.
     */
    public static final String GATHERED_UNDER = "\u0000key";

    /** The member that holds the item itself, where a gathered list holds plain texts. */
    public static final String ITEM = "\u0000item";

    public ListFormat {
        members = Set.copyOf(members);
    }
}
