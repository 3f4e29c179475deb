package org.akashi.criteria.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.Place;

/** Reads a table of policies: {@code policies}, {@code rows} and {@code absent}. */
public final class PolicyReader {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private PolicyReader() {}

    /** The table of a file, unless it has no rows. */
    public static Optional<PolicyTable> read(YamlNode file, Problems problems) {
        file.only("policies", "rows", "absent");
        YamlNode head = file.child("policies").only("id", "title", "source", "from", "to");
        String id = head.child("id").text();
        problems.claim("policies", id, head);
        Optional<RevisionStep> step = ConsultationReader.step(head);
        List<Policy> policies = new ArrayList<>();
        for (YamlNode node : file.child("rows").items()) {
            policies.add(policy(node, id, step.isPresent(), problems));
        }
        List<Integer> absent = new ArrayList<>();
        file.optional("absent")
                .ifPresent(list -> list.items().forEach(number -> {
                    problems.claim("policies of " + id, number.text(), number);
                    absent.add(number.number());
                }));
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        PolicyTable table = new PolicyTable(
                id,
                head.child("title").anyLanguage(),
                head.child("source").anyLanguage(),
                step,
                policies,
                absent,
                Place.of(head));
        for (int number = 1; number <= table.last(); number++) {
            if (table.policy(number).isEmpty() && !absent.contains(number)) {
                file.child("rows").problem(Problem.Code.BROKEN_RANGE, "1 … " + table.last(), Integer.toString(number));
            }
        }
        return Optional.of(table);
    }

    private static Policy policy(YamlNode node, String table, boolean compared, Problems problems) {
        node.only("number", "documents", "about", "text", "notes", "sic", "unchanged");
        problems.claim("policies of " + table, node.child("number").text(), node);
        Bilingual text = node.child("text").anyLanguage();
        List<String> sic = node.textsOr("sic");
        sic.stream()
                .filter(misprint -> !text.ja().contains(misprint))
                .forEach(misprint -> node.child("sic").problem(Problem.Code.UNKNOWN_REFERENCE, "sic", misprint));
        if (node.has("unchanged") && !compared) {
            node.child("unchanged").problem(Problem.Code.MISSING_KEY, "to");
        }
        return new Policy(
                node.child("number").number(),
                text(node, "documents"),
                text(node, "about"),
                text,
                text(node, "notes"),
                sic,
                node.textsOr("unchanged"),
                Place.of(node));
    }

    private static Bilingual text(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::anyLanguage).orElse(NOTHING);
    }
}
