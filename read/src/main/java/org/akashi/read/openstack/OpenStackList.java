package org.akashi.read.openstack;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.akashi.model.EvidenceKind;
import org.akashi.read.json.ListFormat;

/**
 * A list that a service answers with.
 *
 * @param service the service's type: {@code identity}, {@code network}, {@code compute}, {@code volume}, {@code image}
 * @param resource the resource in the file's name, with hyphens
 * @param kind the kind of evidence it is, if the audit may need it for itself
 * @param repetition what need not be kept of it where another list is in evidence
 */
public record OpenStackList<T>(
        String service,
        String resource,
        Optional<EvidenceKind> kind,
        ListFormat<T> format,
        Optional<Repetition<T, ?>> repetition) {

    /**
     * A list whose elements those of this one carry in themselves once more.
     *
     * @param id the id of the other list's element
     * @param without the format that leaves out, of what an element carries, whatever has such an id
     */
    public record Repetition<T, S>(
            OpenStackList<S> list, Function<S, String> id, Function<Predicate<String>, ListFormat<T>> without) {}

    public static <T> OpenStackList<T> of(String service, String resource, EvidenceKind kind, ListFormat<T> format) {
        return new OpenStackList<>(service, resource, Optional.of(kind), format, Optional.empty());
    }

    /** A list that only supports another. */
    public static <T> OpenStackList<T> supporting(String service, String resource, ListFormat<T> format) {
        return new OpenStackList<>(service, resource, Optional.empty(), format, Optional.empty());
    }

    /** This list, whose elements carry those of another once more. */
    public <S> OpenStackList<T> repeating(
            OpenStackList<S> list, Function<S, String> id, Function<Predicate<String>, ListFormat<T>> without) {
        return new OpenStackList<>(service, resource, kind, format, Optional.of(new Repetition<>(list, id, without)));
    }
}
