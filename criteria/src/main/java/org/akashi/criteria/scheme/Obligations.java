package org.akashi.criteria.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;

/**
 * Computes what an organization still owes under a scheme.
 *
 * <pre>{@code
 * Scheme ismap = catalogue.scheme("ismap").orElseThrow();
 * ResolvedEdition document = catalogue.edition(ismap.edition()).orElseThrow();
 * OwedReport report = Obligations.owed(ismap, document, catalogue.risks(), Choices.read(file, document));
 * }</pre>
 */
public final class Obligations {

    private final Scheme scheme;
    private final ResolvedEdition document;
    private final RiskList risks;
    private final Choices choices;
    private final List<Owed> owed = new ArrayList<>();

    private Obligations(Scheme scheme, ResolvedEdition document, RiskList risks, Choices choices) {
        this.scheme = scheme;
        this.document = document;
        this.risks = risks;
        this.choices = choices;
    }

    /**
     * @param document the document the scheme goes by, with its references filled in
     * @param risks the list of risks that is loaded
     */
    public static OwedReport owed(Scheme scheme, ResolvedEdition document, RiskList risks, Choices choices) {
        Obligations obligations = new Obligations(scheme, document, risks, choices);
        document.items().forEach(obligations::item);
        boolean byRisk = scheme.rules().stream().anyMatch(rule -> rule.obligation() == Obligation.BY_RISK);
        if (byRisk) {
            obligations.risks();
        }
        boolean listMissing = scheme.needsRiskList() && risks.kind() != RiskList.Kind.BASIC;
        return new OwedReport(scheme, obligations.owed, listMissing, risks, obligations.coverage(byRisk));
    }

    private void item(ResolvedItem item) {
        Obligation obligation = scheme.obligation(item.slot());
        if (obligation.asksForDecision()) {
            settle(item, obligation);
        }
        String number = item.key().number();
        boolean adopted = choices.of(number).filter(Choice::isAdopted).isPresent();
        if (scheme.individual() && adopted && isDetailed(item)) {
            if (choices.of(number)
                    .filter(choice -> choice.individual().isEmpty())
                    .isPresent()) {
                owed.add(new Owed(Owed.Kind.INDIVIDUAL_CONTROL, number, obligation));
            }
        }
    }

    private static boolean isDetailed(ResolvedItem item) {
        Level level = item.slot().level();
        return level == Level.DETAIL || level == Level.MANAGEMENT || level == Level.GOVERNANCE;
    }

    private void settle(ResolvedItem item, Obligation obligation) {
        String number = item.key().number();
        Optional<Choice> choice = choices.of(number);
        if (choice.isEmpty()) {
            if (!obligation.allowsReason() || !isUnderExcluded(item)) {
                owed.add(new Owed(Owed.Kind.DECISION, number, obligation));
            }
        } else if (!choice.get().isAdopted()) {
            if (!obligation.allowsReason()) {
                owed.add(new Owed(Owed.Kind.ADOPTION, number, obligation));
            } else if (choice.get().reason().isBlank() && !isUnderExcluded(item)) {
                owed.add(new Owed(Owed.Kind.REASON, number, obligation));
            }
        }
    }

    /** Whether an item above is left out with a reason, which then serves for what is under it, too. */
    private boolean isUnderExcluded(ResolvedItem item) {
        Optional<ResolvedItem> above = document.item(item.parent());
        while (above.isPresent()) {
            Optional<Choice> choice = choices.of(above.get().key().number());
            boolean excluded =
                    choice.filter(c -> !c.isAdopted() && !c.reason().isBlank()).isPresent();
            if (excluded && scheme.obligation(above.get().slot()).allowsReason()) {
                return true;
            }
            above = document.item(above.get().parent());
        }
        return false;
    }

    private void risks() {
        if (choices.risks().isEmpty()) {
            owed.add(new Owed(Owed.Kind.RISKS, scheme.id(), Obligation.BY_RISK));
        }
        for (String id : choices.risks()) {
            Optional<Risk> risk = risks.risk(id);
            if (risk.isEmpty()) {
                owed.add(new Owed(Owed.Kind.KNOWN_RISK, id, Obligation.BY_RISK));
            }
            risk.ifPresent(known -> known.controls().stream()
                    .filter(control -> !isAdopted(control))
                    .forEach(control -> owed.add(
                            new Owed(Owed.Kind.ANSWER_TO_RISK, id + " " + control.number(), Obligation.BY_RISK))));
        }
    }

    private boolean isAdopted(SlotKey control) {
        return choices.of(control.number()).filter(Choice::isAdopted).isPresent();
    }

    private List<OwedReport.Coverage> coverage(boolean byRisk) {
        List<OwedReport.Coverage> coverage = new ArrayList<>();
        for (AssertionRule rule : scheme.assertionRules()) {
            int all = 0;
            int covered = 0;
            for (ResolvedItem item : document.items()) {
                if (rule.obligations().contains(scheme.obligation(item.slot()))) {
                    all++;
                    covered += isSettled(item) ? 1 : 0;
                }
            }
            coverage.add(new OwedReport.Coverage(rule, covered, all));
        }
        if (byRisk) {
            for (Risk risk : risks.risks()) {
                if (choices.risks().contains(risk.id())) {
                    risk.requirements().forEach(requirement -> coverage.add(coverage(requirement)));
                }
            }
        }
        return coverage;
    }

    private OwedReport.Coverage coverage(BasicAssertionRequirement requirement) {
        int covered =
                (int) requirement.controls().stream().filter(this::isAdopted).count();
        return new OwedReport.Coverage(
                requirement, covered, requirement.controls().size());
    }

    private boolean isSettled(ResolvedItem item) {
        String number = item.key().number();
        return owed.stream().noneMatch(one -> one.what().equals(number));
    }
}
