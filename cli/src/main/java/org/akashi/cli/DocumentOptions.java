package org.akashi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.akashi.report.document.PrintedDocument;
import picocli.CommandLine.Option;

/** {@code --format} and {@code --out}, shared by the commands that write documents. */
final class DocumentOptions {

    @Option(names = "--format", paramLabel = "F,..", split = ",", descriptionKey = "option.document-format")
    private List<String> formats = List.of();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "akashi-out", descriptionKey = "option.out")
    private Path out = Path.of("akashi-out");

    /** Writes the document in the formats asked for and tells the files; without any, shows a text. */
    void show(Supplier<PrintedDocument> document, String name, Supplier<String> text, Console console) {
        if (formats.isEmpty()) {
            console.out().print(text.get());
        } else {
            Outputs.documents(document.get(), formats, out, name)
                    .forEach(file -> console.out().println(file));
        }
    }
}
