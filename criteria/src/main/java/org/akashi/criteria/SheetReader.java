package org.akashi.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one audit sheet. */
final class SheetReader {

    private final Vocabulary vocabulary;
    private final Problems problems;

    SheetReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    AuditSheet read(YamlNode node) {
        node.only("key", "display", "displaySource", "control", "correspondences", "supplement", "standards");
        String key = node.child("key").text();
        problems.claim("sheets", key, node);
        ControlReference control = control(node.child("control"));
        if (!key.isEmpty() && !key.endsWith("/" + control.clause())) {
            node.child("key").problem(Problem.Code.MISPLACED_NUMBER, key, control.clause());
        }
        List<ImplementationStandard> standards = node.child("standards").items().stream()
                .map(standard -> standard(key, standard))
                .toList();
        return new AuditSheet(
                key,
                node.child("display").bilingual(),
                node.child("displaySource").constant(AuditSheet.DisplaySource.class),
                control,
                node.child("correspondences").items().stream()
                        .map(SheetReader::correspondence)
                        .toList(),
                blockOnly(node.child("supplement")),
                standards);
    }

    private static ControlReference control(YamlNode node) {
        node.only("standard", "edition", "clause", "title");
        return new ControlReference(
                node.child("standard").text(),
                node.child("edition").text(),
                node.child("clause").text(),
                node.child("title").bilingual());
    }

    private static Correspondence correspondence(YamlNode node) {
        node.only("standard", "edition", "clauses", "relation", "confidence");
        return new Correspondence(
                node.child("standard").text(),
                node.child("edition").text(),
                node.child("clauses").texts(),
                node.child("relation").constant(Correspondence.Relation.class),
                node.child("confidence").constant(Confidence.class));
    }

    /** A mapping that is a text block and nothing else. */
    private static TextBlock blockOnly(YamlNode node) {
        return block(node.only("text", "origin", "wording"));
    }

    /** The text block that a mapping contains among other keys. */
    private static TextBlock block(YamlNode node) {
        return new TextBlock(
                node.child("text").bilingual(),
                node.child("origin").constant(Origin.class),
                node.child("wording").constant(Wording.class));
    }

    private ImplementationStandard standard(String sheet, YamlNode node) {
        node.only("id", "number", "cases", "explanation", "guides");
        String id = node.child("id").text();
        problems.claim("items", id, node);
        int number = node.child("number").number();
        problems.claim("standards of " + sheet, Integer.toString(number), node);
        List<StandardCase> cases = new ArrayList<>();
        for (YamlNode item : node.child("cases").items()) {
            item.only("number", "title", "text", "origin", "wording");
            int caseNumber = item.child("number").number();
            problems.claim("cases of " + sheet + " " + number, Integer.toString(caseNumber), item);
            cases.add(new StandardCase(caseNumber, item.child("title").bilingual(), block(item)));
        }
        Set<Integer> caseNumbers = cases.stream().map(StandardCase::number).collect(Collectors.toSet());
        List<AuditGuide> guides = node.child("guides").items().stream()
                .map(guide -> guide(sheet, number, caseNumbers, guide))
                .toList();
        return new ImplementationStandard(id, number, cases, blockOnly(node.child("explanation")), guides);
    }

    private AuditGuide guide(String sheet, int standard, Set<Integer> cases, YamlNode node) {
        node.only("number", "cases", "confirm", "evidence", "techniques", "roles", "cells", "components");
        YamlNode number = node.child("number");
        problems.claim("guides of " + sheet, number.text(), node);
        if (!number.text().isEmpty() && !number.text().matches(standard + "\\.[1-9][0-9]*")) {
            number.problem(Problem.Code.MISPLACED_NUMBER, number.text(), Integer.toString(standard));
        }
        List<Integer> served = new ArrayList<>();
        for (YamlNode item : node.child("cases").items()) {
            served.add(item.number());
            if (!cases.contains(item.number())) {
                item.problem(Problem.Code.UNKNOWN_REFERENCE, "case", item.text());
            }
        }
        return new AuditGuide(
                number.text(),
                served,
                node.child("confirm").items().stream()
                        .map(item -> confirmation(node.place(), item))
                        .toList(),
                node.child("evidence").items().stream().map(this::evidence).toList(),
                node.child("techniques").items().stream()
                        .map(SheetReader::technique)
                        .toList(),
                vocabulary.roles(node.child("roles")),
                node.child("cells").items().stream()
                        .map(cell -> cell.constant(ModelCell.class))
                        .toList(),
                vocabulary.components(node.child("components")));
    }

    private Confirmation confirmation(String guide, YamlNode node) {
        node.only("number", "text", "origin", "wording", "procedures");
        int number = node.child("number").number();
        problems.claim("confirmations of " + guide, Integer.toString(number), node);
        return new Confirmation(number, block(node), node.child("procedures").texts());
    }

    private ExpectedEvidence evidence(YamlNode node) {
        node.only("text", "origin", "wording", "kinds");
        return new ExpectedEvidence(block(node), vocabulary.evidence(node.child("kinds")));
    }

    private static TechniqueUse technique(YamlNode node) {
        node.only("technique", "by");
        return new TechniqueUse(
                node.child("technique").constant(Technique.class),
                node.child("by").constant(TechniqueUse.Means.class));
    }
}
