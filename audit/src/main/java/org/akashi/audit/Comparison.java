package org.akashi.audit;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Network;
import org.akashi.model.reach.Reason;

/** Two views of one network, and what was found by comparing them. */
record Comparison(Network declared, Network implemented, Outcome.Builder outcome) {

    /** The ids that either view has. */
    static SortedSet<String> ids(Collection<String> some, Collection<String> others) {
        SortedSet<String> ids = new TreeSet<>(some);
        ids.addAll(others);
        return ids;
    }

    /** Whether an object's revisions are known on both sides and differ: then it changed while it was captured. */
    boolean changed(String id) {
        Long here = declared.revisions().get(id);
        Long there = implemented.revisions().get(id);
        return here != null && there != null && !here.equals(there);
    }

    /** Reports a difference, or that the object changed during the capture. */
    void differs(FindingDraft finding, Element object) {
        if (changed(object.id())) {
            outcome.find(FindingDraft.of(FindingCode.CHANGED_DURING_CAPTURE, object.id())
                    .saying(
                            object.label(),
                            String.valueOf(declared.revisions().get(object.id())),
                            String.valueOf(implemented.revisions().get(object.id())))
                    .at(object.evidence())
                    .finish());
            outcome.undecided(0, List.of(Reason.of(Reason.Code.NOT_IN_EVIDENCE, object.id(), "revision")));
        } else {
            outcome.find(finding.finish());
        }
    }

    /** Reports a difference in one aspect, if there is one. */
    void compare(Element object, ComparedAspect aspect, String here, String there, EvidenceRef... places) {
        if (!here.equals(there)) {
            differs(
                    FindingDraft.of(FindingCode.DECLARED_DIFFERS, object.id())
                            .distinguishedBy(aspect.code())
                            .saying(object.label(), aspect.code(), here, there)
                            .at(places),
                    object);
        }
    }

    /** Reports that an object is on one side only; that side's argument is its name, the other's is empty. */
    void missing(Element object, boolean isDeclared) {
        compare(
                object,
                ComparedAspect.EXISTENCE,
                isDeclared ? object.label() : "",
                isDeclared ? "" : object.label(),
                object.evidence());
    }

    /** Several values as one text: sorted, each once. */
    static String text(Collection<?> values) {
        return values.stream().map(Object::toString).distinct().sorted().collect(Collectors.joining(", "));
    }
}
