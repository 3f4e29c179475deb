package org.akashi.read.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;

/**
 * The diagnostics of one artefact, or of the work on several. Of one code, only the first {@value #MOST} are kept: a file that is
 * wrong throughout must not fill the memory with complaints.
 */
public final class Problems {

    /** Diagnostics kept per code. */
    public static final int MOST = 1000;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Diagnostic.Code, Integer> counts = new EnumMap<>(Diagnostic.Code.class);
    private boolean gap;

    public void add(Diagnostic.Code code, EvidenceRef place, String... arguments) {
        gap |= code.severity() == Diagnostic.Severity.GAP;
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            diagnostics.add(Diagnostic.of(code, place, arguments));
        }
    }

    /** Adds the diagnostics of what follows. */
    public void addAll(Problems later) {
        gap |= later.gap;
        for (Diagnostic diagnostic : later.diagnostics) {
            if (counts.getOrDefault(diagnostic.code(), 0) < MOST) {
                diagnostics.add(diagnostic);
            }
            counts.merge(diagnostic.code(), 1, Integer::sum);
        }
    }

    /** Whether a diagnostic of this code was added. */
    public boolean has(Diagnostic.Code code) {
        return counts.containsKey(code);
    }

    /** Whether something was found that leaves a gap. */
    public boolean hasGap() {
        return gap;
    }

    public List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
