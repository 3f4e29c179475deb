package org.akashi.report.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.audit.AuditResult;
import org.akashi.audit.Finding;
import org.akashi.audit.ProcedureResult;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.Verdict;
import org.akashi.report.text.Label;
import org.akashi.report.text.Message;
import org.akashi.report.text.Names;
import org.akashi.report.text.Texts;

/**
 * A result on one screen: the verdict, the verdict of every control, the worst findings with their places, and where the files
 * are. Always less than 40 lines.
 */
public final class TerminalSummary {

    private static final int WIDTH = 100;
    private static final int SUBJECT = 30;
    private static final int LISTED_CONTROLS = 8;
    private static final int LISTED_FINDINGS = 6;

    private final AuditResult result;
    private final Names names;
    private final Texts texts;
    private final boolean colours;
    private final List<String> lines = new ArrayList<>();

    private TerminalSummary(AuditResult result, Texts texts, boolean colours) {
        this.result = result;
        this.names = Names.of(result.cloud());
        this.texts = texts;
        this.colours = colours;
    }

    /**
     * The summary, with LF line ends.
     *
     * @param colours whether to use the terminal's colours
     */
    public static String of(AuditResult result, List<Path> files, Texts texts, boolean colours) {
        TerminalSummary summary = new TerminalSummary(result, texts, colours);
        summary.heading();
        summary.controls();
        summary.isolation();
        summary.findings();
        summary.files(files);
        return String.join("\n", summary.lines) + "\n";
    }

    private void heading() {
        Verdict verdict = result.verdict();
        lines.add(bold(texts.say(Label.OVERALL)) + "  "
                + Ink.of(verdict).on(texts.name(verdict).toString(), colours)
                + "   "
                + counts(result.procedures().stream()
                        .map(ProcedureResult::verdict)
                        .toList()));
        EvidenceSummary evidence = result.cloud().evidence();
        long read = evidence.artifacts().stream()
                .filter(artifact -> artifact.read())
                .count();
        lines.add(faint(texts.say(evidence.sealed() ? Label.SEALED : Label.UNSEALED) + "  SHA-256 "
                + evidence.rootHash() + "  "
                + texts.say(Label.ARTIFACTS_READ, read, evidence.artifacts().size())));
    }

    /** How many of each verdict, with the verdicts that occur. */
    private String counts(Collection<Verdict> verdicts) {
        Map<Verdict, Long> count = new EnumMap<>(Verdict.class);
        verdicts.forEach(verdict -> count.merge(verdict, 1L, Long::sum));
        return count.entrySet().stream()
                .map(entry -> Ink.of(entry.getKey()).on(texts.name(entry.getKey()) + " " + entry.getValue(), colours))
                .collect(Collectors.joining("  "));
    }

    private void controls() {
        Map<String, List<ProcedureResult>> byControl = new TreeMap<>();
        result.procedures()
                .forEach(each -> byControl
                        .computeIfAbsent(each.item(), item -> new ArrayList<>())
                        .add(each));
        int label = byControl.keySet().stream().mapToInt(Columns::width).max().orElse(0);
        int verdict = Arrays.stream(Verdict.values())
                .mapToInt(each -> Columns.width(texts.name(each).toString()))
                .max()
                .orElse(0);
        lines.add("");
        byControl.entrySet().stream().limit(LISTED_CONTROLS).forEach(entry -> {
            Verdict all = entry.getValue().stream()
                    .map(ProcedureResult::verdict)
                    .reduce(Verdict.NOT_APPLICABLE, Verdict::and);
            String name = Columns.pad(texts.name(all).toString(), verdict);
            lines.add("  " + Columns.pad(entry.getKey(), label) + "  "
                    + Ink.of(all).on(name, colours) + "  "
                    + counts(entry.getValue().stream()
                            .map(ProcedureResult::verdict)
                            .toList()));
        });
        more(byControl.size() - LISTED_CONTROLS);
    }

    private void isolation() {
        IsolationResult.Pairs pairs = result.isolation().pairs();
        lines.add("");
        lines.add(bold(texts.say(Label.ISOLATION)) + "  " + texts.say(Label.PAIRS) + " " + number(pairs.total()) + ": "
                + texts.say(Label.PAIRS_ISOLATED) + " " + number(pairs.isolated()) + "  "
                + Ink.of(pairs.crossing() == 0 ? Verdict.CONFORMITY : Verdict.NONCONFORMITY)
                        .on(texts.say(Label.PAIRS_CROSSING) + " " + number(pairs.crossing()), colours)
                + "  " + texts.say(Label.PAIRS_UNDETERMINED) + " " + number(pairs.undetermined()));
    }

    private void findings() {
        Map<Finding.Severity, Long> count = new EnumMap<>(Finding.Severity.class);
        result.findings().forEach(finding -> count.merge(finding.severity(), 1L, Long::sum));
        lines.add("");
        if (count.isEmpty()) {
            lines.add(bold(texts.say(Label.NO_FINDINGS)));
            return;
        }
        String counted = count.entrySet().stream()
                .map(entry -> Ink.of(entry.getKey()).on(texts.name(entry.getKey()) + " " + entry.getValue(), colours))
                .collect(Collectors.joining("  "));
        lines.add(bold(texts.say(Label.WORST_FINDINGS)) + "   " + counted);
        int severity = Arrays.stream(Finding.Severity.values())
                .mapToInt(each -> Columns.width(texts.name(each).toString()))
                .max()
                .orElse(0);
        result.findings().stream().limit(LISTED_FINDINGS).forEach(finding -> finding(finding, severity));
        more(result.findings().size() - LISTED_FINDINGS);
    }

    private void finding(Finding finding, int width) {
        String severity = Columns.pad(texts.name(finding.severity()).toString(), width);
        String indent = "  " + " ".repeat(width) + "  ";
        List<String> title = Columns.wrap(texts.title(finding).toString(), WIDTH - indent.length(), 2);
        lines.add("  " + Ink.of(finding.severity()).on(severity, colours) + "  " + title.getFirst());
        title.stream().skip(1).forEach(line -> lines.add(indent + line));
        String place =
                finding.evidence().isEmpty() ? "" : "  " + finding.evidence().getFirst();
        String subject = Columns.fit(names.label(finding.subject()), SUBJECT);
        lines.add(indent + faint(Columns.fit(finding.id(), SUBJECT) + "  " + subject + place));
    }

    private void files(List<Path> files) {
        lines.add("");
        files.forEach(file -> lines.add(texts.say(Label.FILES) + "  " + Columns.fit(file.toString(), 4 * WIDTH)));
    }

    private void more(int left) {
        if (left > 0) {
            lines.add("  " + faint(texts.say(Label.AND_MORE, left).toString()));
        }
    }

    private String bold(Message message) {
        return Ink.BOLD.on(message.toString(), colours);
    }

    private String faint(String text) {
        return Ink.FAINT.on(text, colours);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
