package org.akashi.oracle.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.ProvedPairs;
import org.akashi.isolation.ProvedPairs.Way;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Test;

/**
 * Evidence with a reference that leads nowhere: it is told with its place, nothing fails, and no pair that crosses where the reference
 * is whole is called isolated, by both ways to prove, nor any packet blocked that is delivered there.
 */
class BrokenCloudsTest {

    private static final int CLOUDS = Integer.getInteger("akashi.broken.clouds", 30);
    private static final long FIRST = Long.getLong("akashi.broken.seed", 1);

    /** By all that is known, a rule of a group that nobody has admits nobody: it is told, and decides nothing. */
    private static final String NOBODYS_RULE = "neutron.security-group-rules security_group_id";

    private static Cloud read(SmallCloud cloud) {
        return cloud.inFolder(folder -> CloudReader.read(EvidenceFolder.open(folder)));
    }

    private static Ownership owners(Cloud cloud) {
        return Ownership.byProject(cloud.identity(), cloud.resources());
    }

    @Test
    void nothing_that_crosses_is_isolated_because_a_reference_leads_nowhere() {
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, String> wrong = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + CLOUDS; seed++) {
            SmallCloud small = RandomClouds.of(seed);
            Cloud whole = read(small);
            Map<Way, Set<List<String>>> crossing = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                crossing.put(way, ProvedPairs.crossing(whole, owners(whole), way));
            }
            List<Question> delivered = delivered(whole);
            for (Breaking breaking : Breaking.of(small, new Random(seed))) {
                asked.merge(breaking.what(), 1, Integer::sum);
                Cloud broken = read(breaking.cloud());
                List<String> found = new ArrayList<>(untold(broken));
                crossing.forEach((way, pairs) -> found.addAll(wrong(breaking.what(), broken, pairs, way)));
                if (!breaking.what().equals(NOBODYS_RULE)) {
                    found.addAll(blocked(broken, delivered));
                }
                for (String what : found) {
                    wrong.putIfAbsent(
                            breaking.what() + what.replaceAll(":.*", ""),
                            "seed " + seed + ", " + breaking.object() + what);
                }
            }
        }
        System.out.println("references that lead nowhere: " + asked);
        StringBuilder report = new StringBuilder();
        wrong.forEach(
                (what, where) -> report.append('\n').append(what).append(" -- ").append(where));

        assertThat(report.toString()).isEmpty();
        assertThat(asked.values()).allMatch(count -> count >= 3);
    }

    /** The witnesses of what crosses by IP, as questions. */
    private static List<Question> delivered(Cloud whole) {
        List<Question> questions = new ArrayList<>();
        for (Crossing crossing :
                ProvedPairs.result(whole, owners(whole), Way.values()[0]).crossings()) {
            boolean ip = crossing.relation() == Relation.DELIVERY || crossing.relation() == Relation.INJECT;
            if (ip && !crossing.witness().hops().isEmpty()) {
                questions.add(Question.of(
                        crossing.witness().from(), crossing.witness().packet()));
            }
        }
        return questions;
    }

    private static List<String> blocked(Cloud broken, List<Question> delivered) {
        ReachEvaluator reach = ReachEvaluator.of(broken);
        List<String> wrong = new ArrayList<>();
        for (Question question : delivered) {
            Answer answer = reach.answer(question);
            if (answer.verdict() == Answer.Verdict.BLOCKED) {
                wrong.add(" reach calls blocked: " + question + " " + answer.reason());
            }
        }
        return wrong;
    }

    private static List<String> untold(Cloud broken) {
        boolean told = broken.diagnostics().stream()
                .filter(d -> d.code() == Diagnostic.Code.DANGLING_REFERENCE)
                .filter(d -> d.arguments().contains(Breaking.GONE))
                .anyMatch(d ->
                        !d.place().artifact().isEmpty() && !d.place().pointer().isEmpty());
        return told ? List.of() : List.of(" is not told: " + broken.diagnostics());
    }

    private static List<String> wrong(String what, Cloud broken, Set<List<String>> crossing, Way way) {
        List<String> wrong = new ArrayList<>();
        Set<List<String>> open;
        IsolationResult result;
        try {
            open = ProvedPairs.open(broken, owners(broken), way);
            result = ProvedPairs.result(broken, owners(broken), way);
        } catch (RuntimeException e) {
            wrong.add(" " + way + " fails: " + e);
            return wrong;
        }
        Set<List<String>> lost = new HashSet<>(crossing);
        lost.removeAll(open);
        boolean decides = !what.equals(NOBODYS_RULE);
        if (decides && !lost.isEmpty() && result.pairs().isolated() > 0) {
            wrong.add(" " + way + " is isolated: " + lost);
        }
        long counted = result.pairs().crossing() + result.pairs().undetermined();
        boolean all = result.pairs().isolated() == 0;
        if (all ? counted < open.size() : counted != open.size()) {
            wrong.add(" " + way + " is counted otherwise: " + result.pairs() + ", open " + open.size());
        }
        return wrong;
    }
}
