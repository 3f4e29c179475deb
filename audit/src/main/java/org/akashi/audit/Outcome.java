package org.akashi.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.EvidenceRef;
import org.akashi.model.reach.Reason;

/**
 * What a procedure saw.
 *
 * @param population how many objects the statement is about
 * @param examined how many of them were examined
 * @param open why some of them could not be decided
 * @param further evidence beyond what is read today that the conclusion needs
 * @param evidence places that were looked at, besides the artefacts of the needed kinds
 */
record Outcome(
        List<Finding> findings,
        long population,
        long examined,
        List<Reason> open,
        Set<FurtherEvidence> further,
        List<EvidenceRef> evidence) {

    Outcome {
        findings = List.copyOf(findings);
        open = open.stream().distinct().toList();
        further = Set.copyOf(further);
        evidence = List.copyOf(evidence);
    }

    /** Gathers an outcome while a procedure runs. */
    static final class Builder {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Reason> open = new ArrayList<>();
        private final Set<FurtherEvidence> further = new TreeSet<>();
        private final List<EvidenceRef> evidence = new ArrayList<>();
        private long population;
        private long examined;

        Builder find(Finding finding) {
            findings.add(finding);
            return this;
        }

        Builder find(Collection<Finding> several) {
            findings.addAll(several);
            return this;
        }

        /** One more object, which was examined. */
        Builder examined() {
            return examined(1);
        }

        Builder examined(long objects) {
            population += objects;
            examined += objects;
            return this;
        }

        /** One more object, which could not be decided. */
        Builder undecided(Reason why) {
            return undecided(1, List.of(why));
        }

        Builder undecided(long objects, Collection<Reason> why) {
            population += objects;
            open.addAll(why);
            return this;
        }

        Builder lacking(FurtherEvidence... kinds) {
            further.addAll(Arrays.asList(kinds));
            return this;
        }

        Builder evidence(EvidenceRef place) {
            evidence.add(place);
            return this;
        }

        Outcome build() {
            return new Outcome(findings, population, examined, open, further, evidence);
        }
    }
}
