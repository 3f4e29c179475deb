package org.akashi.report.isolation;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Ownership;

/**
 * Who counted as one owner.
 *
 * @param sha256 of the list, where there was one
 * @param unlisted ids of the tenants' projects that the list leaves out, sorted: each is an owner of its own
 */
public record OwnersSetting(Ownership.By by, Optional<String> sha256, List<String> unlisted) {

    public OwnersSetting {
        unlisted = List.copyOf(unlisted);
    }

    /** A setting that needs no list. */
    public static OwnersSetting of(Ownership.By by) {
        return new OwnersSetting(by, Optional.empty(), List.of());
    }
}
