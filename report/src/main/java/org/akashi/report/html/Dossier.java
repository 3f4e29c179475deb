package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.audit.AuditResult;
import org.akashi.audit.Finding;
import org.akashi.audit.ProcedureResult;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.CriteriaDocument;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.Selection;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.model.Artifact;
import org.akashi.report.json.Causes;
import org.akashi.report.text.Names;

/** A result with everything a page has to look up in it. */
final class Dossier {

    /** The control whose standard tells the tenants' cases apart; its sheet comes first. */
    static final String SEGREGATION = "C.8/13.1.3";

    private final AuditResult result;
    private final CriteriaLibrary library;
    private final Names names;
    private final Map<String, String> hashes;
    private final Map<String, Crossing> crossings;
    private final Map<String, Integer> numbers = new TreeMap<>();

    Dossier(AuditResult result, CriteriaLibrary library) {
        this.result = result;
        this.library = library;
        this.names = Names.of(result.cloud());
        this.hashes = result.cloud().evidence().artifacts().stream()
                .collect(Collectors.toMap(Artifact::path, Artifact::sha256, (first, second) -> first));
        this.crossings = result.isolation().crossings().stream()
                .collect(Collectors.toMap(Crossing::id, crossing -> crossing, (first, second) -> first));
        result.findings().forEach(finding -> numbers.putIfAbsent(finding.id(), numbers.size() + 1));
    }

    AuditResult result() {
        return result;
    }

    CriteriaLibrary library() {
        return library;
    }

    Names names() {
        return names;
    }

    Optional<String> hash(String artifact) {
        return Optional.ofNullable(hashes.get(artifact));
    }

    /** The document judged by, if the library has it. */
    Optional<CriteriaDocument> document() {
        return switch (library.select(result.criteria() + "/" + result.edition())) {
            case Selection.Found found -> Optional.of(found.document());
            case Selection.Unknown unknown -> Optional.empty();
        };
    }

    Optional<AuditSheet> sheet(String item) {
        return document().flatMap(document -> document.sheet(item));
    }

    /** Keys of the controls that were judged: segregation first, then as they sort. */
    List<String> items() {
        return result.procedures().stream()
                .map(ProcedureResult::item)
                .distinct()
                .sorted(Comparator.comparing((String item) -> !item.equals(SEGREGATION))
                        .thenComparing(item -> item))
                .toList();
    }

    List<ProcedureResult> procedures(String item) {
        return result.procedures().stream()
                .filter(each -> each.item().equals(item))
                .toList();
    }

    /** The number of a finding, in order of the report; 0 if there is no such finding. */
    int number(String finding) {
        return numbers.getOrDefault(finding, 0);
    }

    int number(Finding finding) {
        return number(finding.id());
    }

    Optional<Finding> finding(String id) {
        return result.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    /** The crossings a finding explains, worst kind first. */
    List<Crossing> crossings(Finding finding) {
        List<Crossing> found = new ArrayList<>();
        for (String id : finding.crossings()) {
            Crossing crossing = crossings.get(id);
            if (crossing != null) {
                found.add(crossing);
            }
        }
        return found.stream().sorted().toList();
    }

    /** The root cause of a finding's crossings, if they have one in common. */
    Optional<Cause> cause(Finding finding) {
        return Causes.common(crossings(finding));
    }

    List<Crossing> crossings(Crossing.Kind kind) {
        return result.isolation().crossings().stream()
                .filter(crossing -> crossing.kind() == kind)
                .toList();
    }
}
