package org.akashi.report.terminal;

import java.util.List;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.Fix;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Reason;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.text.Label;
import org.akashi.report.text.Names;
import org.akashi.report.text.Texts;

/** What to do next, after a proof: the changes that close the worst ways, the packet to try again, the evidence to add. */
final class NextSteps {

    private static final int FIXES = 3;
    private static final int FILES = 3;

    private final IsolationReport report;
    private final Names names;
    private final Page page;
    private final Texts texts;
    private final String evidence;

    NextSteps(IsolationReport report, Names names, Page page, String evidence) {
        this.report = report;
        this.names = names;
        this.page = page;
        this.texts = page.texts();
        this.evidence = evidence;
    }

    void write() {
        List<List<Crossing>> causes = WayTable.byCause(report);
        page.heading(Label.NEXT);
        causes.stream()
                .limit(FIXES)
                .map(crossings -> crossings.getFirst().fix())
                .distinct()
                .forEach(this::fix);
        if (!causes.isEmpty()) {
            item(texts.say(Label.NEXT_DECLARE).toString());
            command(causes.getFirst().getFirst());
        }
        if (report.isolation().declarations().stream().anyMatch(use -> use.state() != DeclarationUse.State.FITTING)) {
            item(texts.say(Label.NEXT_DECLARATIONS).toString());
        }
        report.toldUndetermined().stream()
                .map(open -> open.reason())
                .filter(reason -> reason.code() == Reason.Code.NOT_IN_EVIDENCE)
                .map(reason -> reason.arguments().getLast())
                .filter(file -> file.endsWith(".json"))
                .distinct()
                .limit(FILES)
                .forEach(file -> item(texts.say(Label.NEXT_EVIDENCE, file).toString()));
        item(texts.say(Label.NEXT_WHOLE_RESULT).toString());
        page.line("      ./akashi isolate " + quoted(evidence) + " --json isolation.json");
    }

    private void fix(Fix fix) {
        String proved = texts.say(fix.proved() ? Label.NEXT_FIX_PROVED : Label.FIX_NOT_PROVED)
                .toString();
        item(texts.say(fix.code(), names.label(fix.object())) + "  (" + proved + ")");
    }

    private void item(String text) {
        page.hanging("  - ", Ink.PLAIN, text, 3);
    }

    /** The witness as a question that anybody can ask again. */
    private void command(Crossing crossing) {
        if (crossing.relation() != Crossing.Relation.DELIVERY && crossing.relation() != Crossing.Relation.INJECT) {
            return;
        }
        Packet packet = crossing.witness().packet();
        StringBuilder rest = new StringBuilder("--to ").append(packet.destination());
        rest.append(" --dst-mac ").append(packet.destinationMac());
        rest.append(" --proto ").append(Protocols.name(packet.protocol()));
        if (Protocols.hasPorts(packet.protocol())) {
            rest.append(" --src-port ").append(packet.sourcePort());
            rest.append(" --port ").append(packet.destinationPort());
        } else if (Protocols.hasTypes(packet.protocol())) {
            rest.append(" --icmp-type ").append(packet.destinationPort() >> 8);
            rest.append(" --icmp-code ").append(packet.destinationPort() & 255);
        }
        item(texts.say(Label.NEXT_ASK_AGAIN).toString());
        page.line("      ./akashi reach " + quoted(evidence) + " \\");
        page.line("        --from " + crossing.witness().from() + " \\");
        page.line("        --src-mac " + packet.sourceMac() + " --src-ip " + packet.source() + " \\");
        page.line("        " + rest);
    }

    /** As a shell would take it. */
    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:@%+=,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
