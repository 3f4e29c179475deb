package org.akashi.exchange.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a YAML file says, without its layout: texts, lists, and values by key in their order. */
public sealed interface Tree {

    /** A text; numbers and dates are texts too. */
    record Text(String value) implements Tree {}

    /** A list. */
    record Items(List<Tree> values) implements Tree {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by key, in the order they are written. */
    record Entries(Map<String, Tree> values) implements Tree {
        public Entries {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Optional<Tree> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The text of a key, or empty. */
        public String text(String key) {
            return values.get(key) instanceof Text(String value) ? value : "";
        }
    }

    static Text text(String value) {
        return new Text(value);
    }

    static Items items(List<? extends Tree> values) {
        return new Items(new ArrayList<>(values));
    }

    static Items texts(List<String> values) {
        return new Items(values.stream().<Tree>map(Text::new).toList());
    }

    /** Entries, one after the other; those without content are left out. */
    static Builder entries() {
        return new Builder();
    }

    /** Puts entries together. */
    final class Builder {

        private final Map<String, Tree> values = new LinkedHashMap<>();

        private Builder() {}

        /** An entry, unless the text is empty. */
        public Builder with(String key, String text) {
            if (!text.isEmpty()) {
                values.put(key, new Text(text));
            }
            return this;
        }

        /** An entry, unless it holds nothing. */
        public Builder with(String key, Tree tree) {
            boolean empty = switch (tree) {
                case Text(String value) -> value.isEmpty();
                case Items(List<Tree> list) -> list.isEmpty();
                case Entries(Map<String, Tree> map) -> map.isEmpty();
            };
            if (!empty) {
                values.put(key, tree);
            }
            return this;
        }

        public Entries build() {
            return new Entries(values);
        }
    }
}
