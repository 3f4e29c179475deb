package org.akashi.read.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The link to the next page: {@code ports_links: [{"rel": "next", "href": …}]} (Neutron, Nova, Cinder), {@code links: {"next": …}}
 * (Keystone) or {@code next: …} (Glance).
 */
final class PageLink {

    private PageLink() {}

    /** Whether a page's member with this name holds the link. */
    static boolean isNamed(String name, String key) {
        return name.equals("links") || name.equals("next") || name.equals(key + "_links");
    }

    static Optional<String> next(@Nullable Object value) {
        return switch (value) {
            case String link when !link.isEmpty() -> Optional.of(link);
            case Members map -> map.value("next") instanceof String link ? Optional.of(link) : Optional.empty();
            case List<?> list -> {
                for (Object item : list) {
                    if (item instanceof Members map && "next".equals(map.value("rel"))) {
                        yield Optional.of(map.value("href") instanceof String link ? link : "next");
                    }
                }
                yield Optional.empty();
            }
            case null, default -> Optional.empty();
        };
    }
}
