package org.akashi.criteria;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words that guides may refer to: components and roles of ISO/IEC 17789, and kinds of evidence, each by key.
 */
record Vocabulary(
        SortedMap<String, Term> components, SortedMap<String, Term> roles, SortedMap<String, EvidenceTerm> evidence) {

    static Vocabulary read(LibrarySource source, YamlNode files, Problems problems) {
        Vocabulary vocabulary = new Vocabulary(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (YamlNode file : files.items()) {
            YamlNode node = YamlNode.parse(source, file.text(), problems).only("components", "roles", "evidence");
            node.optional("components").ifPresent(list -> terms("components", list, vocabulary.components, problems));
            node.optional("roles").ifPresent(list -> terms("roles", list, vocabulary.roles, problems));
            node.optional("evidence").ifPresent(list -> vocabulary.readEvidence(list, problems));
        }
        return new Vocabulary(
                Collections.unmodifiableSortedMap(vocabulary.components),
                Collections.unmodifiableSortedMap(vocabulary.roles),
                Collections.unmodifiableSortedMap(vocabulary.evidence));
    }

    private static void terms(String scope, YamlNode list, SortedMap<String, Term> into, Problems problems) {
        for (YamlNode item : list.items()) {
            item.only("key", "name", "confidence");
            String key = item.child("key").text();
            problems.claim(scope, key, item);
            into.put(
                    key,
                    new Term(
                            key,
                            item.child("name").bilingual(),
                            item.child("confidence").constant(Confidence.class)));
        }
    }

    private void readEvidence(YamlNode list, Problems problems) {
        for (YamlNode item : list.items()) {
            item.only("key", "name", "usualFile", "collected");
            String key = item.child("key").text();
            problems.claim("evidence", key, item);
            boolean collected = item.child("collected").constant(Collected.class) == Collected.YES;
            Bilingual name = item.child("name").bilingual();
            evidence.put(
                    key, new EvidenceTerm(key, name, item.child("usualFile").text(), collected));
        }
    }

    private enum Collected {
        YES,
        NO
    }

    List<Term> components(YamlNode keys) {
        return resolve("component", components, keys);
    }

    List<Term> roles(YamlNode keys) {
        return resolve("role", roles, keys);
    }

    List<EvidenceTerm> evidence(YamlNode keys) {
        return resolve("evidence", evidence, keys);
    }

    private static <T> List<T> resolve(String what, SortedMap<String, T> terms, YamlNode keys) {
        return keys.items().stream()
                .flatMap(key -> {
                    T term = terms.get(key.text());
                    if (term == null) {
                        key.problem(Problem.Code.UNKNOWN_REFERENCE, what, key.text());
                        return java.util.stream.Stream.empty();
                    }
                    return java.util.stream.Stream.of(term);
                })
                .toList();
    }
}
