package org.akashi.read.json;

/** Steps of a JSON pointer (RFC 6901). */
public final class JsonPointer {

    private JsonPointer() {}

    /** A member's name as a step: {@code ~} and {@code /} are escaped. */
    public static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
