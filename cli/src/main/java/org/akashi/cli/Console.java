package org.akashi.cli;

import java.io.PrintStream;
import org.akashi.report.text.Texts;

/** Where a command writes: results to {@code out}, progress and problems to {@code err}. */
record Console(PrintStream out, PrintStream err, Terminal terminal) {

    static Console ofProcess() {
        return new Console(System.out, System.err, Terminal.ofProcess());
    }

    Steps steps(Texts texts, int count) {
        return new Steps(err, texts, count, terminal.isInteractive());
    }
}
