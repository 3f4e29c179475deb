package org.akashi.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.akashi.collect.Progress;
import org.akashi.report.text.EvidenceLabel;
import org.akashi.report.text.GapHint;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;

/** How far a capture is, on standard error: a bar on a terminal, else a line for each unit; and what was not got, always. */
final class CollectProgress implements Progress, AutoCloseable {

    private final PrintStream to;
    private final Texts texts;
    private final @Nullable ProgressBar bar;

    /** What was advised already: once is enough. */
    private final Set<GapHint> told = EnumSet.noneOf(GapHint.class);

    CollectProgress(Console console, Texts texts) {
        this.to = console.err();
        this.texts = texts;
        this.bar = console.terminal().isInteractive()
                ? new ProgressBarBuilder()
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setTaskName("akashi")
                        .clearDisplayOnFinish()
                        .hideEta()
                        .build()
                : null;
    }

    @Override
    public void unit(String unit, int done, int all) {
        if (bar == null) {
            to.println("akashi: " + unit);
        } else {
            bar.maxHint(all);
            bar.stepTo(done);
            bar.setExtraMessage(unit);
        }
    }

    @Override
    public void bytes(long bytes) {
        if (bar != null) {
            bar.setExtraMessage((bytes >> 20) + " MiB");
        }
    }

    @Override
    public void gap(String unit, String reason, String detail) {
        to.println("akashi: " + texts.say(EvidenceLabel.GAP_AT, unit, reason, detail));
        GapHint.of(reason).filter(told::add).ifPresent(hint -> to.println("  " + texts.say(hint)));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
