package org.akashi.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Map;
import org.akashi.report.text.Language;

/** What is known of who reads: whether a terminal, in colours or not, and in which language. */
final class Terminal {

    private final boolean interactive;
    private final Map<String, String> environment;

    Terminal(boolean interactive, Map<String, String> environment) {
        this.interactive = interactive;
        this.environment = Map.copyOf(environment);
    }

    static Terminal ofProcess() {
        Console console = System.console();
        return new Terminal(console != null && console.isTerminal(), System.getenv());
    }

    boolean isInteractive() {
        return interactive;
    }

    /** Colours are for terminals, and not where {@code NO_COLOR} is set (https://no-color.org). */
    boolean hasColours() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** The language of the locale that POSIX would take for messages; English unless it is Japanese. */
    Language language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).startsWith("ja") ? Language.JA : Language.EN;
            }
        }
        return Language.EN;
    }
}
