package org.akashi.report.terminal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.Verdict;
import org.akashi.report.isolation.Baseline;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.text.Label;
import org.akashi.report.text.Names;
import org.akashi.report.text.Texts;

/**
 * What {@code isolate} shows on a terminal: whether tenants are isolated, what crosses and why, a packet for the worst ways, what
 * could not be determined, what the proof rests on, and what to do next. No line is wider than {@value Page#WIDTH} columns, but for
 * commands to repeat.
 */
public final class IsolationSummary {

    private static final int LISTED = 6;

    private final IsolationReport report;
    private final IsolationResult result;
    private final Names names;
    private final Page page;
    private final Texts texts;

    private IsolationSummary(IsolationReport report, Names names, Page page) {
        this.report = report;
        this.result = report.isolation();
        this.names = names;
        this.page = page;
        this.texts = page.texts();
    }

    /**
     * The summary, with LF line ends.
     *
     * @param evidence what was given on the command line, to be repeated in the commands that are proposed
     * @param colours whether to use the terminal's colours
     */
    public static String of(IsolationReport report, String evidence, Texts texts, boolean colours) {
        Page page = new Page(texts, colours);
        Names names = Names.of(report.cloud());
        IsolationSummary summary = new IsolationSummary(report, names, page);
        summary.heading();
        summary.counts();
        summary.changes();
        summary.kinds();
        WayTable ways = new WayTable(report, names, page);
        ways.causes();
        ways.witnesses();
        summary.declarations();
        summary.undetermined();
        summary.diagnostics();
        summary.assumptions();
        new NextSteps(report, names, page, evidence).write();
        return page.toString();
    }

    private void heading() {
        Verdict verdict = report.verdict();
        boolean compared = report.changes().isPresent();
        Label said = switch (verdict) {
            case CONFORMITY, NOT_APPLICABLE -> compared ? Label.NOTHING_NEW : Label.ISOLATED;
            case NONCONFORMITY -> compared ? Label.NEW_WAYS : Label.NOT_ISOLATED;
            case UNDETERMINED -> compared ? Label.OPEN_NEW : Label.ISOLATION_OPEN;
        };
        String title = texts.say(Label.ISOLATION) + "  ";
        page.hanging(page.ink(Ink.BOLD, title), Ink.of(verdict), texts.say(said).toString(), 2);
        EvidenceSummary evidence = report.cloud().evidence();
        long read = evidence.artifacts().stream().filter(each -> each.read()).count();
        page.line(page.ink(
                Ink.FAINT,
                texts.say(evidence.sealed() ? Label.SEALED : Label.UNSEALED) + "  SHA-256 " + evidence.rootHash()));
        String rest = texts.say(Label.ARTIFACTS_READ, read, evidence.artifacts().size())
                + "  "
                + texts.name(report.owners().by())
                + report.asOf()
                        .map(day -> "  " + texts.say(Label.DECLARATIONS_JUDGED_ON, day))
                        .orElse("");
        page.wrapped(Ink.FAINT, "", rest, 2);
        List<String> unlisted = report.owners().unlisted();
        if (!unlisted.isEmpty()) {
            String left = unlisted.stream()
                    .limit(LISTED)
                    .map(report.cloud().identity()::projectName)
                    .collect(Collectors.joining(", "));
            page.wrapped(Ink.YELLOW, "", texts.say(Label.OWNERS_UNLISTED, left).toString(), 2);
            page.more("", unlisted.size() - LISTED);
        }
    }

    private void counts() {
        page.blank();
        page.line(texts.say(Label.TENANTS) + " " + Page.number(result.tenants()) + "  "
                + texts.say(Label.ENDPOINTS) + " " + Page.number(result.endpoints()) + "  "
                + texts.say(Label.SEGMENTS) + " " + Page.number(result.segments()) + "  "
                + texts.say(Label.COMPONENTS) + " " + Page.number(result.components()));
        IsolationResult.Pairs pairs = result.pairs();
        page.line(texts.say(Label.PAIRS) + " " + Page.number(pairs.total()));
        page.line("  " + texts.say(Label.PAIRS_ISOLATED) + " " + Page.number(pairs.isolated()) + "  "
                + texts.say(Label.PAIRS_CROSSING) + " " + Page.number(pairs.crossing()) + "  "
                + page.ink(
                        pairs.undetermined() == 0 ? Ink.PLAIN : Ink.YELLOW,
                        texts.say(Label.PAIRS_UNDETERMINED) + " " + Page.number(pairs.undetermined())));
    }

    private void changes() {
        report.changes().ifPresent(changes -> {
            page.heading(Label.SINCE_BASELINE);
            page.line("  "
                    + texts.say(
                            Label.NEW_GONE_SAME,
                            Page.number(changes.fresh().size()),
                            Page.number(changes.gone().size()),
                            Page.number(changes.same())));
            if (changes.otherList()) {
                page.wrapped(Ink.YELLOW, "  ", texts.say(Label.OTHER_LIST).toString(), 2);
            }
            changes.gone().stream().limit(LISTED).forEach(this::gone);
            page.more("  ", changes.gone().size() - LISTED);
        });
    }

    private void gone(Baseline.Known known) {
        page.hanging(
                "  - ",
                Ink.GREEN,
                texts.say(Label.GONE) + ": " + known.from() + " → " + known.to() + "  " + known.kind() + " "
                        + known.relation() + " " + known.cause() + "  " + known.id(),
                1);
    }

    private void kinds() {
        Map<Crossing.Kind, List<Crossing>> byKind = report.told().stream()
                .collect(Collectors.groupingBy(
                        Crossing::kind, () -> new EnumMap<>(Crossing.Kind.class), Collectors.toList()));
        page.heading(Label.WHAT_CROSSES);
        if (byKind.isEmpty()) {
            page.line("  " + texts.say(Label.NOTHING_CROSSES));
            return;
        }
        int name = byKind.keySet().stream()
                .mapToInt(kind -> Columns.width(texts.name(kind).toString()))
                .max()
                .orElse(0);
        byKind.entrySet().stream()
                .sorted(Map.Entry.<Crossing.Kind, List<Crossing>>comparingByKey()
                        .reversed())
                .forEach(entry -> kind(entry.getKey(), entry.getValue(), name));
    }

    private void kind(Crossing.Kind kind, List<Crossing> crossings, int width) {
        long pairs = crossings.stream()
                .map(crossing -> List.of(crossing.from().owner(), crossing.to().owner()))
                .distinct()
                .count();
        String name = Columns.pad(texts.name(kind).toString(), width);
        Ink ink = IsolationReport.isNonconforming(kind) ? Ink.RED_BOLD : Ink.PLAIN;
        String counts = texts.say(Label.CROSSINGS_BETWEEN, Page.number(crossings.size()), Page.number(pairs))
                .toString();
        page.line("  " + page.ink(ink, name) + "  " + counts);
        page.wrapped(
                Ink.FAINT, "  " + " ".repeat(width + 2), texts.explanation(kind).toString(), 2);
    }

    private void declarations() {
        List<DeclarationUse> uses = result.declarations();
        if (uses.isEmpty()) {
            return;
        }
        List<DeclarationUse> wrong = uses.stream()
                .filter(use -> use.state() != DeclarationUse.State.FITTING)
                .sorted(Comparator.comparing(DeclarationUse::state))
                .toList();
        page.heading(Label.DECLARATIONS);
        wrong.stream()
                .limit(LISTED)
                .forEach(use -> page.hanging(
                        "  - ",
                        IsolationReport.isNonconforming(use.state()) ? Ink.RED : Ink.YELLOW,
                        texts.say(use).toString(),
                        3));
        page.more("  ", wrong.size() - LISTED);
        page.line("  " + texts.say(Label.DECLARATIONS_FITTING, uses.size() - wrong.size(), uses.size()));
    }

    private void undetermined() {
        List<Undetermined> undetermined = report.toldUndetermined();
        if (undetermined.isEmpty()) {
            return;
        }
        page.heading(Label.UNDETERMINED);
        undetermined.stream()
                .sorted(Comparator.comparingLong(Undetermined::pairs).reversed().thenComparing(Undetermined::object))
                .limit(LISTED)
                .forEach(open -> page.hanging(
                        "  - ",
                        Ink.YELLOW,
                        texts.say(
                                        open.reason().code(),
                                        names.labels(open.reason().arguments()))
                                + "  ("
                                + texts.say(Label.PAIRS_AFFECTED)
                                + " "
                                + Page.number(open.pairs())
                                + ")",
                        3));
        page.more("  ", undetermined.size() - LISTED);
    }

    /** What is wrong in the evidence; that files were not read is told by their number. */
    private void diagnostics() {
        List<Diagnostic> gaps = report.cloud().diagnostics().stream()
                .filter(each -> each.code().severity() == Diagnostic.Severity.GAP)
                .toList();
        if (gaps.isEmpty()) {
            return;
        }
        page.heading(Label.DIAGNOSTICS);
        gaps.stream().limit(LISTED).forEach(each -> {
            page.hanging("  - ", Ink.YELLOW, texts.say(each).toString(), 3);
            page.wrapped(Ink.FAINT, "    ", each.place().toString(), 2);
        });
        page.more("  ", gaps.size() - LISTED);
    }

    private void assumptions() {
        page.heading(Label.ASSUMPTIONS);
        result.assumptions()
                .forEach(each -> page.hanging("  - ", Ink.FAINT, texts.say(each).toString(), 2));
    }
}
