package org.akashi.read.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The link to the next page: {@code ports_links: [{"rel": "next", "href": …}]} (Neutron, Nova, Cinder), {@code links: {"next": …}}
 * (Keystone) or {@code next: …} (Glance).
 */
final class PageLink {

    private PageLink() {}

    static Optional<String> next(@Nullable Object value) {
        return switch (value) {
            case String link when !link.isEmpty() -> Optional.of(link);
            case Map<?, ?> map -> map.get("next") instanceof String link ? Optional.of(link) : Optional.empty();
            case List<?> list -> {
                for (Object item : list) {
                    if (item instanceof Map<?, ?> map && "next".equals(map.get("rel"))) {
                        yield Optional.of(map.get("href") instanceof String link ? link : "next");
                    }
                }
                yield Optional.empty();
            }
            case null, default -> Optional.empty();
        };
    }
}
