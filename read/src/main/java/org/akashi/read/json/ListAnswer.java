package org.akashi.read.json;

import java.util.List;
import java.util.Optional;

/**
 * What one file holds of a list.
 *
 * @param elements in the order of the file
 * @param openLink the link to the page after the last one, if the file says that there is one
 */
public record ListAnswer<T>(String artifact, List<T> elements, Optional<String> openLink, Problems problems) {
    public ListAnswer {
        elements = List.copyOf(elements);
    }
}
