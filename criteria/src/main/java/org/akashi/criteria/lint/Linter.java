package org.akashi.criteria.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.criteria.catalogue.Allowance;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.catalogue.ResolvedEdition;
import org.akashi.criteria.catalogue.ResolvedItem;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapGap;

/**
 * Runs the checks over a catalogue.
 *
 * <pre>{@code
 * LintReport report = Linter.check(Catalogue.bundled());
 * report.findings().forEach(System.out::println);   // file:line: id item (arguments)
 * }</pre>
 */
public final class Linter {

    /** Documents whose controls are to have a statement of ours. */
    private static final Set<String> STATED = Set.of("isms-criteria", "cloud-criteria");

    private final Catalogue catalogue;
    private final TreeSet<LintFinding> found = new TreeSet<>();

    private Linter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static LintReport check(Catalogue catalogue) {
        Linter linter = new Linter(catalogue);
        new TextLints(catalogue, linter.found::add).check();
        for (ResolvedEdition edition : catalogue.editions()) {
            new StructureLints(edition, linter.found::add).check();
            linter.statements(edition);
        }
        catalogue.maps().forEach(linter::gaps);
        return linter.withAllowances();
    }

    private void statements(ResolvedEdition edition) {
        if (!STATED.contains(edition.edition().id().document())) {
            return;
        }
        for (ResolvedItem item : edition.items()) {
            Level level = item.slot().level();
            if (!item.isReferred()
                    && !item.key().number().contains("/")
                    && (level == Level.CONTROL || level == Level.OBJECTIVE)
                    && catalogue.own(item).isEmpty()
                    && catalogue.imported(item).isEmpty()
                    && statedElsewhere(item.slot())) {
                found.add(LintFinding.of(
                        Lint.STATEMENT_MISSING,
                        item.key().toString(),
                        item.slot().place()));
            }
        }
    }

    /** In the cloud document, the seven controls that only it has; the others are stated where it refers to. */
    private static boolean statedElsewhere(Slot slot) {
        return !slot.key().edition().document().equals("cloud-criteria")
                || !slot.suffix().printed().isEmpty();
    }

    private void gaps(CriteriaMap map) {
        CriteriaMap.Head head = map.head();
        side(map, MapGap.Side.FROM, head.from());
        side(map, MapGap.Side.TO, head.to());
    }

    private void side(CriteriaMap map, MapGap.Side side, org.akashi.criteria.item.EditionId id) {
        Set<String> gaps = new HashSet<>();
        map.gaps().stream().filter(gap -> gap.side() == side).forEach(gap -> gaps.add(gap.number()));
        catalogue
                .edition(id)
                .ifPresent(edition -> edition.items().stream()
                        .filter(item -> map.head().levels().contains(item.slot().level()))
                        .map(item -> item.key().number())
                        .filter(number -> !gaps.contains(number))
                        .filter(number -> (side == MapGap.Side.FROM ? map.from(number) : map.to(number)).isEmpty())
                        .forEach(number -> found.add(LintFinding.of(
                                Lint.MAP_GAP,
                                map.id() + "#" + number,
                                new Place(map.head().file(), map.head().line()),
                                number,
                                id.toString()))));
    }

    private LintReport withAllowances() {
        Set<String> allowed = new HashSet<>();
        catalogue.allowances().forEach(allowance -> allowed.add(allowance.item() + " " + allowance.lint()));
        List<LintFinding> left = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (LintFinding finding : found) {
            String name = finding.item() + " " + finding.lint().id();
            if (allowed.contains(name)) {
                used.add(name);
            } else {
                left.add(finding);
            }
        }
        for (Allowance allowance : catalogue.allowances()) {
            if (!used.contains(allowance.item() + " " + allowance.lint())) {
                left.add(LintFinding.of(Lint.ALLOWANCE_UNUSED, allowance.item(), allowance.place(), allowance.lint()));
            }
        }
        int items = catalogue.own().size();
        if (catalogue.allowances().size() > items * 0.02) {
            left.add(LintFinding.of(
                    Lint.ALLOWANCES_TOO_MANY,
                    "allowances",
                    catalogue.allowances().getFirst().place(),
                    Integer.toString(catalogue.allowances().size()),
                    Integer.toString(items)));
        }
        left.sort(null);
        return new LintReport(left, catalogue.allowances());
    }
}
