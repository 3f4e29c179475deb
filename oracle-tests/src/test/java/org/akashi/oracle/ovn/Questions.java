package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The second set of questions about a recorded cloud, made from Neutron's answers; the first was recorded with it. Equal input
 * gives equal questions, in equal order.
 */
final class Questions {

    private final Map<Ask, String> kinds = new LinkedHashMap<>();

    private Questions() {}

    static List<Asked> about(RecordedNeutron recorded) {
        Questions questions = new Questions();
        AddressQuestions.about(recorded, questions::add);
        FrameQuestions.about(recorded, questions::add);
        Ipv6Questions.about(recorded, questions::add);
        MixedQuestions.about(recorded, questions::add);
        return questions.numbered();
    }

    private List<Asked> numbered() {
        Map<String, Integer> count = new HashMap<>();
        List<Asked> all = new ArrayList<>();
        kinds.forEach((ask, kind) -> {
            int number = count.merge(kind, 1, Integer::sum);
            all.add(new Asked(kind, ask.question(String.format(Locale.ROOT, "%s-%05d", kind, number))));
        });
        return List.copyOf(all);
    }

    /** Adds a question unless another kind has it already. */
    private void add(String kind, Ask ask) {
        kinds.putIfAbsent(ask, kind);
    }
}
