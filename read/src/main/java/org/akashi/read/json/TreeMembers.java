package org.akashi.read.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members that have been read into a map. */
record TreeMembers(Map<String, Object> values) implements Members {

    @Override
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    @Override
    public @Nullable Object shared(String name) {
        return values.get(name);
    }

    @Override
    public List<String> names() {
        return List.copyOf(values.keySet());
    }
}
