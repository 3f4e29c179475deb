package org.akashi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.Cloud;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Names;

/**
 * Answers as CSV: {@code id,verdict,delivered_to,via,reason}, one line for each question, in its order. Questions are read, answered on
 * all processors, and written piece by piece, so that no more than a piece is ever in memory.
 */
final class AnswerTable {

    /** How many questions make a piece. */
    private static final int PIECE = 4096;

    /** One line. */
    private record Row(String id, Answer.Verdict verdict, String deliveredTo, String via, String reason) {}

    private final ReachEvaluator evaluator;
    private final Names names;
    private boolean open;

    AnswerTable(Cloud cloud) {
        this.evaluator = ReachEvaluator.of(cloud);
        this.names = Names.of(cloud);
    }

    /** Whether an answer that was written is undetermined. */
    boolean hasUndetermined() {
        return open;
    }

    /** Answers the questions of a file that was checked. The stream stays open. */
    void write(Path questions, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        rows.writeRecord("id", "verdict", "delivered_to", "via", "reason");
        QuestionTable.inPieces(questions, PIECE, piece -> {
            for (Row row : piece.parallelStream().map(this::row).toList()) {
                open |= row.verdict() == Answer.Verdict.UNDETERMINED;
                rows.writeRecord(
                        row.id(),
                        row.verdict().name().toLowerCase(Locale.ROOT),
                        row.deliveredTo(),
                        row.via(),
                        row.reason());
            }
        });
        text.flush();
    }

    private Row row(Question question) {
        Answer answer = evaluator.answer(question);
        return new Row(
                question.id(),
                answer.verdict(),
                String.join(";", answer.deliveredTo()),
                via(answer),
                answer.reason().toString());
    }

    /** The objects passed, each named once in a row. */
    private String via(Answer answer) {
        List<String> labels = new ArrayList<>(answer.hops().size());
        for (Hop hop : answer.hops()) {
            String label = names.label(hop.object());
            if (labels.isEmpty() || !labels.getLast().equals(label)) {
                labels.add(label);
            }
        }
        return String.join(" > ", labels);
    }
}
