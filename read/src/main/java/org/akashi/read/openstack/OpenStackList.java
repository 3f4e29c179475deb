package org.akashi.read.openstack;

import java.util.Optional;
import org.akashi.model.EvidenceKind;
import org.akashi.read.json.ListFormat;

/**
 * A list that a service answers with.
 *
 * @param service the service's type: {@code identity}, {@code network}, {@code compute}, {@code volume}, {@code image}
 * @param resource the resource in the file's name, with hyphens
 * @param kind the kind of evidence it is, if the audit may need it for itself
 */
public record OpenStackList<T>(String service, String resource, Optional<EvidenceKind> kind, ListFormat<T> format) {

    public static <T> OpenStackList<T> of(String service, String resource, EvidenceKind kind, ListFormat<T> format) {
        return new OpenStackList<>(service, resource, Optional.of(kind), format);
    }

    /** A list that only supports another. */
    public static <T> OpenStackList<T> supporting(String service, String resource, ListFormat<T> format) {
        return new OpenStackList<>(service, resource, Optional.empty(), format);
    }
}
