package org.akashi.read.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.akashi.model.EvidenceRef;

/**
 * A value of a JSON document, with its place. Members keep the order of the file, and null stays: some tools say with a member's name
 * alone what they mean. Asking a value for what it is not gives nothing, never a failure.
 */
public sealed interface Json {

    EvidenceRef place();

    /** A text, or a number that is no 64-bit integer. */
    record Text(EvidenceRef place, String value) implements Json {}

    record Number(EvidenceRef place, long value) implements Json {}

    record Flag(EvidenceRef place, boolean value) implements Json {}

    record Null(EvidenceRef place) implements Json {}

    record Items(EvidenceRef place, List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Members(EvidenceRef place, Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A member of an object. */
    default Optional<Json> get(String member) {
        return this instanceof Members m ? Optional.ofNullable(m.values().get(member)) : Optional.empty();
    }

    /** The items of a list; none if it is no list. */
    default List<Json> items() {
        return this instanceof Items list ? list.values() : List.of();
    }

    /** The name of the only member of an object. */
    default Optional<String> only() {
        return this instanceof Members m && m.values().size() == 1
                ? Optional.of(m.values().keySet().iterator().next())
                : Optional.empty();
    }

    /** The value itself as text, if it is a text or a number. */
    default Optional<String> text() {
        return switch (this) {
            case Text t -> Optional.of(t.value());
            case Number n -> Optional.of(Long.toString(n.value()));
            default -> Optional.empty();
        };
    }

    default OptionalLong number() {
        return this instanceof Number n ? OptionalLong.of(n.value()) : OptionalLong.empty();
    }

    default Optional<String> text(String member) {
        return get(member).flatMap(Json::text);
    }

    default OptionalLong number(String member) {
        return get(member).map(Json::number).orElse(OptionalLong.empty());
    }

    default boolean flag(String member) {
        return get(member).filter(v -> v instanceof Flag f && f.value()).isPresent();
    }
}
