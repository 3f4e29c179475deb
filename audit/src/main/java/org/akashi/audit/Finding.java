package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Fix;
import org.akashi.isolation.Witness;
import org.akashi.model.EvidenceRef;

/**
 * One finding (検出事項).
 *
 * @param id stable: derived from code and subject, not from order
 * @param subject id of the object it is about
 * @param arguments names, ids and values the sentence needs; their meaning is stated at each {@link FindingCode}
 * @param items keys of the audit guides it counts against, such as {@code C.8/13.1.3#1.1}
 * @param crossings ids of the crossings it explains
 * @param evidence places, most telling first
 */
public record Finding(
        String id,
        FindingCode code,
        Severity severity,
        String subject,
        List<String> arguments,
        List<String> items,
        List<String> crossings,
        Optional<Fix> fix,
        List<EvidenceRef> evidence,
        Optional<Witness> witness)
        implements Comparable<Finding> {

    /** How bad it is. Notes do not make a nonconformity. */
    public enum Severity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW,
        NOTE
    }

    public Finding {
        arguments = List.copyOf(arguments);
        items = items.stream().sorted().toList();
        crossings = crossings.stream().sorted().toList();
        evidence = List.copyOf(evidence);
    }

    @Override
    public int compareTo(Finding other) {
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : id.compareTo(other.id);
    }
}
