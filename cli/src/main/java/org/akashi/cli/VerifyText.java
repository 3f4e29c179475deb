package org.akashi.cli;

import java.util.ArrayList;
import java.util.List;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.verify.Damage;
import org.akashi.evidence.verify.Verification;
import org.akashi.report.text.EvidenceLabel;
import org.akashi.report.text.Texts;
import org.akashi.report.text.Visible;

/** What verification found, to read: facts, what is missing, what is not as it was, and the conclusion last. */
final class VerifyText {

    /** Gaps, missing units and damages that are written out, at most, of each. */
    private static final int SHOWN = 100;

    /** How the bundle shows an argument that was not given. */
    private static final String NOTHING = " —";

    private final Verification verification;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private VerifyText(Verification verification, Texts texts) {
        this.verification = verification;
        this.texts = texts;
    }

    static String of(Verification verification, String name, Texts texts) {
        VerifyText text = new VerifyText(verification, texts);
        text.write(name);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(String name) {
        boolean open = verification.state() == Verification.State.OPEN;
        lines.add(Visible.of(name) + "  "
                + (open ? say(EvidenceLabel.OPEN) : say(EvidenceLabel.SEALED_AT, verification.sealedAt())));
        fact(EvidenceLabel.PACKAGE, verification.id());
        fact(EvidenceLabel.ROOT_HASH, verification.rootHash());
        lines.add("  " + say(EvidenceLabel.ARTIFACTS, verification.artifacts(), verification.bytes()));
        if (!open) {
            signer();
            stamps();
        }
        for (CustodyEvent event : verification.after()) {
            fact(EvidenceLabel.EVENT, event.time() + " " + event.kind().code() + " " + event.by());
        }
        facts(EvidenceLabel.GAP, verification.gaps());
        facts(EvidenceLabel.NEVER_GOT, verification.missing());
        facts(EvidenceLabel.UNFINISHED, verification.unfinished());
        facts(EvidenceLabel.TORN, verification.torn());
        damages();
        lines.add(conclusion(open));
    }

    private void signer() {
        verification
                .signer()
                .ifPresentOrElse(
                        signer -> {
                            fact(EvidenceLabel.SIGNER, signer.fingerprint());
                            lines.add("    "
                                    + say(
                                            verification.trusted()
                                                    ? EvidenceLabel.SIGNER_NAMED
                                                    : EvidenceLabel.SIGNER_UNKNOWN));
                        },
                        () -> fact(EvidenceLabel.SIGNER, say(EvidenceLabel.NO_SIGNER)));
    }

    private void stamps() {
        if (verification.stamps().isEmpty()) {
            fact(EvidenceLabel.TIME_STAMP, say(EvidenceLabel.NOT_TIME_STAMPED));
        }
        for (Verification.Stamp stamp : verification.stamps()) {
            fact(EvidenceLabel.TIME_STAMP, stamp.time() + " " + stamp.authority());
            lines.add(
                    "    " + say(stamp.vouched() ? EvidenceLabel.AUTHORITY_VOUCHED : EvidenceLabel.AUTHORITY_UNKNOWN));
        }
    }

    private void damages() {
        List<Damage> damages = verification.damages();
        damages.stream().limit(SHOWN).forEach(damage -> lines.add("  ! " + Visible.of(said(damage))));
        if (damages.size() > SHOWN) {
            lines.add("  ! … " + (damages.size() - SHOWN));
        }
    }

    private String said(Damage damage) {
        String said = texts.say(damage).toString();
        return damage.detail().isEmpty() && said.endsWith(NOTHING)
                ? said.substring(0, said.length() - NOTHING.length())
                : said;
    }

    private String conclusion(boolean open) {
        if (!verification.intact()) {
            return say(EvidenceLabel.DAMAGED, verification.damages().size());
        }
        return say(
                open
                        ? EvidenceLabel.INTACT_OPEN
                        : verification.trusted() ? EvidenceLabel.INTACT_NAMED : EvidenceLabel.INTACT_UNKNOWN);
    }

    private void facts(EvidenceLabel label, List<String> values) {
        values.stream().limit(SHOWN).forEach(value -> fact(label, value));
        if (values.size() > SHOWN) {
            fact(label, "… " + (values.size() - SHOWN));
        }
    }

    private void fact(EvidenceLabel label, String value) {
        lines.add("  " + say(label) + ": " + Visible.of(value));
    }

    private String say(EvidenceLabel label, Object... arguments) {
        return texts.say(label, arguments).toString();
    }
}
