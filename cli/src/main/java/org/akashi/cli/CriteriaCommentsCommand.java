package org.akashi.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Comment;
import org.akashi.criteria.comment.CommentState;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.Disposition;
import org.akashi.criteria.comment.PolicyTable;
import org.akashi.criteria.revision.Revision;
import org.akashi.report.criteria.CommentingTemplate;
import org.akashi.report.criteria.ConsultationResult;
import org.akashi.report.criteria.PolicyDocument;
import org.akashi.report.document.DocumentFormat;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.CommentLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.RevisionTexts;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi criteria comments}: consultations with what became of each comment, and tables of policies. */
@Command(name = "comments", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CriteriaCommentsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "parameter.consultation")
    private @Nullable String id;

    @Option(names = "--form", paramLabel = "result|iso", descriptionKey = "option.comment-form")
    private @Nullable String form;

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    CriteriaCommentsCommand(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new CriteriaCommentsCommand(console)).addSubcommand(new CommentsImportCommand(console));
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Catalogue catalogue = library.catalogue();
        String asked = id;
        if (asked == null) {
            list(catalogue, Texts.in(language));
            return ExitStatus.CLEAN;
        }
        Optional<Consultation> consultation = catalogue.consultation(asked);
        if (consultation.isPresent()) {
            return consultation(catalogue, consultation.get(), language);
        }
        PolicyTable table = catalogue.policyTables().stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new CommandProblem(Problem.UNKNOWN_CONSULTATION, asked, known(catalogue)));
        show(PolicyDocument.of(table, language), table.id());
        return ExitStatus.CLEAN;
    }

    private int consultation(Catalogue catalogue, Consultation consultation, Language language) {
        Optional<Revision> revision = consultation.revision(catalogue);
        switch (form) {
            case null -> show(ConsultationResult.of(consultation, revision, language), consultation.id());
            case "result" -> show(ConsultationResult.of(consultation, revision, language), consultation.id());
            case "iso" -> show(CommentingTemplate.of(consultation, revision, language), consultation.id() + "-iso");
            case String other -> throw CommandProblem.option("--form", other, "result | iso");
        }
        List<CommentState> states = consultation.comments().stream()
                .map(comment -> comment.state(revision))
                .toList();
        if (states.stream().anyMatch(CommentState::isFault)) {
            return ExitStatus.NONCONFORMITY;
        }
        return states.contains(CommentState.UNDECIDED) ? ExitStatus.UNDETERMINED : ExitStatus.CLEAN;
    }

    private void show(PrintedDocument document, String name) {
        documents.show(
                () -> document,
                name,
                () -> new String(DocumentFormat.TXT.bytes(document), StandardCharsets.UTF_8),
                console);
    }

    private void list(Catalogue catalogue, Texts texts) {
        RevisionTexts words = texts.revision();
        console.out().println(words.say(CommentLabel.CONSULTATIONS));
        for (Consultation consultation : catalogue.consultations()) {
            console.out().println("  " + consultation.id() + "  " + texts.in(consultation.title()));
            console.out().println("    " + counts(consultation, words));
        }
        console.out().println(words.say(CommentLabel.POLICIES));
        for (PolicyTable table : catalogue.policyTables()) {
            console.out()
                    .println("  " + table.id() + "  " + texts.in(table.title()) + "  "
                            + words.say(CommentLabel.COUNT, table.policies().size()));
        }
    }

    private static String counts(Consultation consultation, RevisionTexts words) {
        Stream<Disposition> kinds = Stream.of(Disposition.values())
                .filter(kind -> kind != Disposition.REFLECT_IN_PART || consultation.count(kind) > 0);
        String decided = kinds.map(
                        kind -> words.say(CommentLabel.NAMED_COUNT, words.name(kind), consultation.count(kind))
                                .toString())
                .collect(Collectors.joining("  "));
        long open = consultation.comments().stream()
                .map(Comment::disposition)
                .filter(Optional::isEmpty)
                .count();
        return open == 0
                ? decided
                : decided + "  " + words.say(CommentLabel.NAMED_COUNT, words.name(CommentState.UNDECIDED), open);
    }

    private static String known(Catalogue catalogue) {
        return Stream.concat(
                        catalogue.consultations().stream().map(Consultation::id),
                        catalogue.policyTables().stream().map(PolicyTable::id))
                .collect(Collectors.joining(", "));
    }
}
