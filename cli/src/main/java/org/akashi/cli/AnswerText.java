package org.akashi.cli;

import java.util.Locale;
import org.akashi.model.Cloud;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Names;
import org.akashi.report.text.Texts;

/** One answer for a person: what happens, and the way hop by hop with the place that says so. */
final class AnswerText {

    private AnswerText() {}

    static String of(Question question, Answer answer, Cloud cloud, Texts texts) {
        Names names = Names.of(cloud);
        StringBuilder text = new StringBuilder();
        text.append(texts.name(answer.verdict()));
        if (!answer.deliveredTo().isEmpty()) {
            text.append(": ")
                    .append(String.join(
                            ", ",
                            answer.deliveredTo().stream()
                                    .map(id -> named(names, id))
                                    .toList()));
        }
        text.append('\n')
                .append(texts.say(
                        answer.reason().code(), names.labels(answer.reason().arguments())));
        text.append('\n');
        int number = 0;
        for (Hop hop : answer.hops()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%2d. %s %s: %s%n    %s%n    %s%n",
                    ++number,
                    texts.name(hop.type()),
                    names.label(hop.object()),
                    texts.say(hop.rule().code(), names.labels(hop.rule().arguments())),
                    hop.packet(),
                    hop.evidence()));
        }
        return text.toString();
    }

    private static String named(Names names, String id) {
        String label = names.label(id);
        return label.equals(id) ? id : label + " (" + id + ")";
    }
}
