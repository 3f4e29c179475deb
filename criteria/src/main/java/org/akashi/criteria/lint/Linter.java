package org.akashi.criteria.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.catalogue.Allowance;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.scheme.Obligation;
import org.akashi.criteria.scheme.Scheme;

/**
 * Runs the checks over a catalogue.
 *
 * <pre>{@code
 * LintReport report = Linter.check(Catalogue.bundled(), sheets);
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

    /**
     * @param sheets the audit sheets there are, to tell which mandatory items have none
     */
    public static LintReport check(Catalogue catalogue, List<AuditSheet> sheets) {
        Linter linter = new Linter(catalogue);
        catalogue.schemes().forEach(scheme -> linter.guides(scheme, sheets));
        new TextLints(catalogue, linter::add).check();
        new CommentLints(catalogue, linter::add).check();
        for (ResolvedEdition edition : catalogue.editions()) {
            new StructureLints(edition, linter::add).check();
            linter.statements(edition);
        }
        catalogue.maps().forEach(linter::gaps);
        return linter.withAllowances();
    }

    private synchronized void add(LintFinding finding) {
        found.add(finding);
    }

    /** Mandatory detailed items (ISMAP's B and PB) under a control for which there is no audit sheet. */
    private void guides(Scheme scheme, List<AuditSheet> sheets) {
        Set<String> served = new HashSet<>();
        sheets.forEach(sheet -> served.add(sheet.control().clause().replace("CLD.", "")));
        catalogue
                .edition(scheme.edition())
                .ifPresent(edition -> edition.items().stream()
                        .filter(item -> item.slot().level() == Level.DETAIL)
                        .filter(item -> scheme.obligation(item.slot()) == Obligation.MANDATORY)
                        .filter(item -> !served.contains(control(item)))
                        .forEach(item -> found.add(LintFinding.of(
                                Lint.GUIDE_MISSING,
                                item.key().toString(),
                                item.slot().place(),
                                scheme.id()))));
    }

    /** The number of the control above, without its suffix. */
    private static String control(ResolvedItem item) {
        return item.parent().endsWith(".P")
                ? item.parent().substring(0, item.parent().length() - 2)
                : item.parent();
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

    private void side(CriteriaMap map, MapGap.Side side, EditionId id) {
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
