package org.akashi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Names;

/** Answers as CSV: {@code id,verdict,delivered_to,via,reason}, one line for each question, in its order. */
record AnswerTable(Cloud cloud, List<Question> questions, List<Answer> answers) {

    String csv() {
        StringWriter text = new StringWriter();
        Names names = Names.of(cloud);
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.writeRecord("id", "verdict", "delivered_to", "via", "reason");
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i);
                rows.writeRecord(
                        questions.get(i).id(),
                        answer.verdict().name().toLowerCase(Locale.ROOT),
                        String.join(";", answer.deliveredTo()),
                        via(answer, names),
                        answer.reason().toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    Path write(Path file) {
        try {
            return Files.writeString(file, csv());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The objects passed, each named once in a row. */
    private static String via(Answer answer, Names names) {
        StringBuilder last = new StringBuilder();
        return answer.hops().stream()
                .map(hop -> names.label(hop.object()))
                .filter(label -> {
                    boolean again = label.contentEquals(last);
                    last.setLength(0);
                    last.append(label);
                    return !again;
                })
                .collect(Collectors.joining(" > "));
    }
}
