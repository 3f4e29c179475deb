package org.akashi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.akashi.collect.CollectException;
import org.akashi.criteria.CriteriaException;
import org.akashi.evidence.EvidenceException;
import org.akashi.read.ReadException;
import org.akashi.report.ReportException;
import org.akashi.report.text.Language;
import org.akashi.report.text.Message;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.akashi.synth.SynthException;
import org.akashi.tables.TablesException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, where, and what to do, in one or two lines; nobody sees a stack trace. */
final class Complaints {

    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    /** No command at all: the help, and the status of wrong usage. */
    int nothingAsked(CommandLine line) {
        line.usage(line.getErr());
        return ExitStatus.FAILED;
    }

    int usage(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        ResourceBundle help = ResourceBundle.getBundle(Akashi.HELP, Locale.getDefault());
        say(help.getString("usage.wrong") + " " + reason(wrong, help));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        say(help.getString("usage.hint").formatted(line.getCommandSpec().qualifiedName(" ")));
        return ExitStatus.FAILED;
    }

    /** What is wrong about the words of a command line, in our words as far as we know it. */
    private static String reason(ParameterException wrong, ResourceBundle help) {
        return switch (wrong) {
            case CommandLine.MissingParameterException missing ->
                help.getString("usage.missing")
                        .formatted(missing.getMissing().stream()
                                .map(Complaints::name)
                                .collect(Collectors.joining(", ")));
            case CommandLine.UnmatchedArgumentException unmatched ->
                help.getString("usage.unmatched").formatted(String.join(" ", unmatched.getUnmatched()));
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String name(CommandLine.Model.ArgSpec wanted) {
        return wanted instanceof CommandLine.Model.OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : wanted.paramLabel();
    }

    int execution(Exception failure, CommandLine line, ParseResult parsed) {
        Texts texts = Texts.in(language(line));
        switch (failure) {
            case CommandProblem known ->
                say(texts.say(known.problem(), known.arguments().toArray()).toString());
            case ReportException known ->
                say(texts.say(known.problem(), known.arguments().toArray()).toString());
            case EvidenceException evidence -> say(evidence(texts, evidence));
            case CollectException source -> say(source(texts, source));
            case ReadException declaration -> say(of(texts, declaration));
            case TablesException query -> query(texts, query);
            case SynthException generator -> say(generator(texts, generator));
            case CriteriaException library -> library.problems().forEach(problem -> library(texts, problem));
            default -> {
                say(texts.say(Problem.FAULT, failure.toString()).toString());
                if (System.getenv("AKASHI_DEBUG") != null) {
                    failure.printStackTrace(console.err());
                }
            }
        }
        return ExitStatus.FAILED;
    }

    private void library(Texts texts, org.akashi.criteria.Problem problem) {
        String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        console.err().println(place + ": " + texts.say(problem));
    }

    /** What cannot be used in a file that people wrote, and where. */
    static String of(Texts texts, ReadException wrong) {
        List<String> place = wrong.arguments();
        Message what = texts.say(wrong);
        return (place.get(1).equals("0")
                        ? texts.say(Problem.BAD_DECLARATIONS, place.get(0), what)
                        : texts.say(Problem.BAD_DECLARATION, place.get(0), place.get(1), what))
                .toString();
    }

    private Language language(CommandLine line) {
        return Optional.ofNullable(line.getMixins().get("languageOption"))
                .map(LanguageOption.class::cast)
                .map(option -> option.forMessages(console.terminal()))
                .orElseGet(() -> console.terminal().language());
    }

    private static String evidence(Texts texts, EvidenceException problem) {
        Object[] arguments = problem.arguments().toArray();
        Problem said = switch (problem.code()) {
            case NO_SUCH_FOLDER -> Problem.NO_SUCH_EVIDENCE;
            case NOT_A_FOLDER -> Problem.NO_EVIDENCE_FORM;
            case EMPTY_FOLDER -> Problem.EMPTY_FOLDER;
            case UNREADABLE -> Problem.NOT_READABLE;
            case TOO_MANY_FILES -> Problem.TOO_MUCH_EVIDENCE;
            case NO_PACKAGE -> Problem.NO_PACKAGE;
            case UNSAFE_NAME -> Problem.UNSAFE_NAME;
            case DUPLICATE_NAME -> Problem.DUPLICATE_NAME;
            case BOMB -> Problem.ARCHIVE_BOMB;
            case EMPTY_PACKAGE -> Problem.EMPTY_PACKAGE;
            case ALTERED -> Problem.EVIDENCE_ALTERED;
            case NOT_AS_CAPTURED -> Problem.NOT_AS_CAPTURED;
            case SEALED -> Problem.PACKAGE_SEALED;
            case NOT_SEALED -> Problem.PACKAGE_NOT_SEALED;
            case IN_USE -> Problem.PACKAGE_IN_USE;
            case BAD_KEY -> Problem.BAD_KEY;
            case BAD_TIME_STAMP -> Problem.BAD_TIME_STAMP;
            case BAD_NAME -> Problem.BAD_ARTIFACT_NAME;
            case NOT_A_PACKAGE -> Problem.NOT_A_PACKAGE;
        };
        return texts.say(said, arguments).toString();
    }

    /** What is wrong with a query, and below it the place. */
    private void query(Texts texts, TablesException wrong) {
        Message sentence = switch (wrong.code()) {
            case NOT_ONE_SELECT -> texts.say(Problem.NOT_ONE_SELECT, wrong.said());
            case WRONG_QUERY -> texts.say(Problem.WRONG_QUERY, wrong.said());
            case FORBIDDEN -> texts.say(Problem.QUERY_FORBIDDEN, wrong.said());
            case TOO_MUCH_MEMORY -> texts.say(Problem.QUERY_TOO_LARGE, wrong.said());
            case TOO_LONG -> texts.say(Problem.QUERY_TOO_LONG);
            case FAILED -> texts.say(Problem.QUERY_FAILED, wrong.said());
            case NO_LIBRARY ->
                texts.say(
                        Problem.NO_DATABASE_LIBRARY,
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        wrong.said());
        };
        say(sentence.toString());
        wrong.place().lines().forEach(line -> console.err().println("  " + line));
    }

    private static String source(Texts texts, CollectException problem) {
        Problem said = switch (problem.code()) {
            case BAD_SETTINGS -> Problem.BAD_SETTINGS;
            case MISSING_SETTING -> Problem.MISSING_SETTING;
            case BAD_SETTING -> Problem.BAD_SETTING;
            case UNREACHABLE -> Problem.SOURCE_UNREACHABLE;
            case UNTRUSTED -> Problem.SOURCE_UNTRUSTED;
            case FAILS -> Problem.SOURCE_FAILS;
            case REFUSED -> Problem.SOURCE_REFUSES;
            case NOT_A_SOURCE -> Problem.NOT_A_SOURCE;
            case NO_FILE -> Problem.NO_SUCH_FILE;
            case TIME_STAMP -> Problem.NOT_STAMPED;
        };
        return texts.say(said, problem.arguments().toArray()).toString();
    }

    private static String generator(Texts texts, SynthException problem) {
        List<String> given = problem.arguments();
        return switch (problem.code()) {
            case OUT_OF_RANGE ->
                texts.say(Problem.OPTION_OUT_OF_RANGE, "--" + given.get(0), given.get(1), given.get(2), given.get(3))
                        .toString();
            case NOT_EMPTY -> texts.say(Problem.FOLDER_NOT_EMPTY, given.get(0)).toString();
            case NOT_A_FOLDER ->
                texts.say(Problem.TARGET_IS_A_FILE, given.get(0)).toString();
        };
    }

    private void say(String sentence) {
        console.err().println("akashi: " + sentence);
    }
}
