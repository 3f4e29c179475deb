package org.akashi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.Cloud;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Label;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi reach}: would this packet be delivered, and to whom? One question, or a table of them. */
@Command(name = "reach", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class ReachCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "EVIDENCE", descriptionKey = "parameter.evidence")
    private Path evidence = Path.of("");

    @Option(names = "--queries", paramLabel = "FILE.csv", descriptionKey = "option.queries")
    private @Nullable Path queries;

    @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "option.answers")
    private @Nullable Path out;

    @ArgGroup(exclusive = false)
    private @Nullable SingleQuestion single;

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    ReachCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if ((queries == null) == (single == null)) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--queries | --from --to --proto");
        }
        return queries == null ? one(Optional.ofNullable(single).orElseThrow(), texts) : many(queries, texts);
    }

    private int one(SingleQuestion asked, Texts texts) {
        Question question = asked.question();
        Cloud cloud = Inputs.cloud(evidence, Inputs.processors());
        Question resolved = asked.byName(question, cloud.network());
        Answer answer = ReachEvaluator.of(cloud).answer(resolved);
        console.out().print(AnswerText.of(resolved, answer, cloud, texts));
        return answer.verdict() == Answer.Verdict.UNDETERMINED ? ExitStatus.UNDETERMINED : ExitStatus.CLEAN;
    }

    private int many(Path file, Texts texts) {
        QuestionTable.Check check = QuestionTable.check(file);
        if (check.problems() > 0) {
            check.shown()
                    .forEach(p -> console.err()
                            .println("akashi: "
                                    + texts.say(p.problem(), p.arguments().toArray())));
            throw new CommandProblem(Problem.BAD_QUESTIONS, file, check.problems());
        }
        try (Steps steps = console.steps(texts, 2)) {
            steps.begin(Label.READING);
            Cloud cloud = Inputs.cloud(evidence, Inputs.processors());
            steps.done();
            steps.begin(Label.PROVING);
            AnswerTable answers = new AnswerTable(cloud);
            Outputs.write(out == null ? Outputs.STANDARD : out, console.out(), to -> answers.write(file, to));
            steps.done();
            return answers.hasUndetermined() ? ExitStatus.UNDETERMINED : ExitStatus.CLEAN;
        }
    }
}
