package org.akashi.cli;

import java.util.Optional;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --lang}, shared by all commands. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "option.lang")
    private @Nullable String given;

    /** The language asked for, else the terminal's. */
    Language language(Terminal terminal) {
        if (given == null) {
            return terminal.language();
        }
        String asked = given;
        return Language.parse(asked).orElseThrow(() -> new CommandProblem(Problem.UNKNOWN_LANGUAGE, asked));
    }

    /** The same for messages about what went wrong, {@code --lang} itself included. */
    Language forMessages(Terminal terminal) {
        return Optional.ofNullable(given).flatMap(Language::parse).orElseGet(terminal::language);
    }
}
