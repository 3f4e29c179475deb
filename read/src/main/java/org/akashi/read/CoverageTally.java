package org.akashi.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.akashi.model.Coverage;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Problems;

/** Counts up which kinds of evidence were read from where, and which of them whole. */
final class CoverageTally {

    private final Map<EvidenceKind, List<String>> artifacts = new EnumMap<>(EvidenceKind.class);
    private final Map<EvidenceKind, Boolean> whole = new EnumMap<>(EvidenceKind.class);

    void add(EvidenceKind kind, String artifact, boolean isWhole) {
        artifacts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(artifact);
        whole.merge(kind, isWhole, Boolean::logicalAnd);
    }

    void damaged(EvidenceKind kind) {
        whole.put(kind, false);
    }

    Coverage coverage() {
        return new Coverage(artifacts, whole);
    }

    /** Reports the kinds of which nothing was read. */
    void reportMissing(Problems problems, boolean hasGroups) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            boolean needless = kind == EvidenceKind.GROUP_MEMBERS && !hasGroups;
            if (!artifacts.containsKey(kind) && !needless) {
                problems.add(Diagnostic.Code.MISSING_KIND, EvidenceRef.whole(""), kind.name(), kind.usualFile());
            }
        }
    }
}
