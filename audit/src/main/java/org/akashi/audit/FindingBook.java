package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects findings over procedures; what two of them say about one thing becomes one finding that counts against both guides. */
final class FindingBook {

    private final SortedMap<String, Finding> byId = new TreeMap<>();

    /** Adds a finding that counts against a guide. */
    void add(Finding finding, String item) {
        byId.merge(finding.id(), against(finding, item), FindingBook::merge);
    }

    List<Finding> findings() {
        return List.copyOf(byId.values());
    }

    private static Finding against(Finding finding, String item) {
        return new Finding(
                finding.id(),
                finding.code(),
                finding.severity(),
                finding.subject(),
                finding.arguments(),
                List.of(item),
                finding.crossings(),
                finding.fix(),
                finding.evidence(),
                finding.witness());
    }

    private static Finding merge(Finding a, Finding b) {
        return new Finding(
                a.id(),
                a.code(),
                a.severity().compareTo(b.severity()) <= 0 ? a.severity() : b.severity(),
                a.subject(),
                a.arguments(),
                union(a.items(), b.items()),
                union(a.crossings(), b.crossings()),
                first(a.fix(), b.fix()),
                Stream.concat(a.evidence().stream(), b.evidence().stream())
                        .distinct()
                        .toList(),
                first(a.witness(), b.witness()));
    }

    private static List<String> union(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().sorted().toList();
    }

    private static <T> Optional<T> first(Optional<T> a, Optional<T> b) {
        return a.isPresent() ? a : b;
    }
}
