package org.akashi.report.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.report.ReportException;
import org.akashi.report.isolation.Baseline.Known;
import org.akashi.report.text.Problem;

/**
 * What differs between an earlier answer and this one, by the ids of crossings: they derive from what a crossing is, not from where it
 * was found.
 *
 * @param baseline what it is compared with
 * @param fresh crossings that were not there, in the result's order
 * @param gone crossings that are no longer there, by id
 * @param same how many are in both
 * @param freshUndetermined what could be decided then, or was not there, and cannot be decided now
 * @param otherList whether owners were listed, but not by the same file
 */
public record BaselineChanges(
        Baseline baseline,
        List<Crossing> fresh,
        List<Known> gone,
        long same,
        List<Undetermined> freshUndetermined,
        boolean otherList) {

    public BaselineChanges {
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
        freshUndetermined = List.copyOf(freshUndetermined);
    }

    /**
     * Compares.
     *
     * @throws ReportException if the earlier answer counts other things as one owner: then no id means the same
     */
    public static BaselineChanges of(Baseline baseline, IsolationResult now, OwnersSetting owners) {
        String by = owners.by().name().toLowerCase(Locale.ROOT);
        if (!baseline.owners().equals(by)) {
            throw new ReportException(Problem.OTHER_OWNERS, baseline.owners(), by);
        }
        Set<String> ids = now.crossings().stream().map(Crossing::id).collect(Collectors.toSet());
        List<Crossing> fresh = now.crossings().stream()
                .filter(crossing -> !baseline.crossings().containsKey(crossing.id()))
                .toList();
        List<Known> gone = baseline.crossings().values().stream()
                .filter(known -> !ids.contains(known.id()))
                .toList();
        List<Undetermined> open = now.undetermined().stream()
                .filter(each -> !baseline.undetermined().contains(each.object() + " " + each.reason()))
                .toList();
        boolean otherList = !baseline.list().equals(owners.sha256().orElse(""));
        return new BaselineChanges(baseline, fresh, gone, ids.size() - fresh.size(), open, otherList);
    }
}
