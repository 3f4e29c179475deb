package org.akashi.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.akashi.report.text.Label;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;

/** Progress on standard error: a bar on a terminal, else a line for each step. */
final class Steps implements AutoCloseable {

    private final PrintStream to;
    private final Texts texts;
    private final @Nullable ProgressBar bar;

    Steps(PrintStream to, Texts texts, int count, boolean interactive) {
        this.to = to;
        this.texts = texts;
        this.bar = interactive
                ? new ProgressBarBuilder()
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setInitialMax(count)
                        .setTaskName("akashi")
                        .clearDisplayOnFinish()
                        .hideEta()
                        .build()
                : null;
    }

    /** Says what is being done from now on. */
    void begin(Label step) {
        String name = texts.say(step).toString();
        if (bar == null) {
            to.println("akashi: " + name);
        } else {
            bar.setExtraMessage(name);
            bar.refresh();
        }
    }

    void done() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
