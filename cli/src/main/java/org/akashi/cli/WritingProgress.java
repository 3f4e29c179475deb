package org.akashi.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.akashi.synth.CloudGenerator;
import org.jspecify.annotations.Nullable;

/** How far a cloud is written, on standard error: a bar on a terminal, else a line for every fifth of each step. */
final class WritingProgress implements CloudGenerator.Progress, AutoCloseable {

    private final PrintStream to;
    private final @Nullable ProgressBar bar;
    private String said = "";

    WritingProgress(Console console) {
        this.to = console.err();
        this.bar = console.terminal().isInteractive()
                ? new ProgressBarBuilder()
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setTaskName("akashi")
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    @Override
    public void at(String step, long done, long all) {
        if (bar != null) {
            bar.maxHint(all);
            bar.stepTo(done);
            bar.setExtraMessage(step);
            return;
        }
        String now = "akashi: " + step + " " + done * 5 / all * 20 + " %";
        if (!now.equals(said)) {
            to.println(now);
            said = now;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
