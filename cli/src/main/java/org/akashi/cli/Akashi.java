package org.akashi.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.akashi.report.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code akashi}: the entry to every other command. */
@Command(
        name = "akashi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = Akashi.HELP,
        synopsisSubcommandLabel = "COMMAND")
public final class Akashi {

    /** Base name of the help texts. */
    static final String HELP = "org.akashi.cli.help";

    private Akashi() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param arguments the command and its arguments, as typed
     */
    public static void main(String... arguments) {
        int status = run(Console.ofProcess(), arguments);
        System.out.flush();
        System.exit(status);
    }

    /** Runs one command and gives its exit status. */
    static int run(Console console, String... arguments) {
        Language language = console.terminal().language();
        Locale.setDefault(Locale.of(language.tag()));
        ResourceBundle help = ResourceBundle.getBundle(HELP, Locale.getDefault());
        Complaints complaints = new Complaints(console);
        CommandLine line = new CommandLine(new Akashi());
        Subcommands.none()
                .with("audit", () -> new AuditCommand(console))
                .with("isolate", () -> new IsolateCommand(console))
                .with("reach", () -> new ReachCommand(console))
                .with("collect", () -> CollectCommand.line(console, Subcommands.below(arguments)))
                .with("seal", () -> new SealCommand(console))
                .with("verify", () -> new VerifyCommand(console))
                .with("sql", () -> new SqlCommand(console))
                .with("guide", () -> new GuideCommand(console))
                .with("generate", () -> new GenerateCommand(console))
                .with("criteria", () -> CriteriaCommand.line(console, Subcommands.below(arguments)))
                .addTo(line, arguments);
        line.setResourceBundle(help)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.terminal().hasColours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(complaints::usage)
                .setExecutionExceptionHandler(complaints::execution)
                .setExitCodeExceptionMapper(failure -> ExitStatus.FAILED);
        return arguments.length == 0 ? complaints.nothingAsked(line) : line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(new OutputStreamWriter(to, to.charset()), true);
    }
}
