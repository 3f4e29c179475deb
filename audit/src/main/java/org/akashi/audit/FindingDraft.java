package org.akashi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Fix;
import org.akashi.isolation.Witness;
import org.akashi.model.EvidenceRef;

/**
 * A finding being written. Its id is a hash over code, subject and what tells it from other findings about the same subject; names,
 * counts and order do not enter it.
 */
final class FindingDraft {

    private final FindingCode code;
    private final String subject;
    private final List<String> distinguishing = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final TreeSet<String> crossings = new TreeSet<>();
    private final List<EvidenceRef> evidence = new ArrayList<>();
    private Finding.Severity severity;
    private Optional<Fix> fix = Optional.empty();
    private Optional<Witness> witness = Optional.empty();

    private FindingDraft(FindingCode code, String subject) {
        this.code = code;
        this.subject = subject;
        this.severity = Severities.of(code);
    }

    static FindingDraft of(FindingCode code, String subject) {
        return new FindingDraft(code, subject);
    }

    /** Ids that tell it from other findings of the code about the subject. */
    FindingDraft distinguishedBy(String... ids) {
        distinguishing.addAll(Arrays.asList(ids));
        return this;
    }

    /** The arguments, as {@link FindingCode} states them. */
    FindingDraft saying(String... values) {
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** Places in the evidence, most telling first. */
    FindingDraft at(EvidenceRef... places) {
        evidence.addAll(Arrays.asList(places));
        return this;
    }

    FindingDraft at(Collection<EvidenceRef> places) {
        evidence.addAll(places);
        return this;
    }

    FindingDraft onlyNote() {
        severity = Finding.Severity.NOTE;
        return this;
    }

    /** The crossings it explains; the first that carries packets gives witness and fix. */
    FindingDraft explaining(List<Crossing> explained) {
        explained.forEach(crossing -> crossings.add(crossing.id()));
        explained.stream()
                .min((a, b) -> {
                    int byRelation = a.relation().compareTo(b.relation());
                    return byRelation != 0 ? byRelation : a.id().compareTo(b.id());
                })
                .ifPresent(crossing -> {
                    fix = Optional.of(crossing.fix());
                    witness = Optional.of(crossing.witness());
                });
        return this;
    }

    /** One more crossing that it explains. */
    FindingDraft naming(String crossing) {
        crossings.add(crossing);
        return this;
    }

    FindingDraft witnessed(Witness way) {
        witness = Optional.of(way);
        return this;
    }

    Finding finish() {
        return new Finding(
                id(),
                code,
                severity,
                subject,
                arguments,
                List.of(),
                List.copyOf(crossings),
                fix,
                evidence.stream().distinct().toList(),
                witness);
    }

    private String id() {
        List<String> parts = new ArrayList<>(List.of(code.name(), subject));
        parts.addAll(distinguishing);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return "F-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
