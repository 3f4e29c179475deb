package org.akashi.read.openstack;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.IdMap;
import org.akashi.read.json.ListAnswer;
import org.akashi.read.json.Problems;

/** What was read of each list, from all its files together, in the order of the files. */
public final class Answers {

    private final Map<OpenStackList<?>, List<ListAnswer<?>>> answers = new IdentityHashMap<>();

    /** Adds one file's answer; files are added in order of path. */
    public <T> void add(OpenStackList<T> list, ListAnswer<?> answer) {
        answers.computeIfAbsent(list, _ -> new ArrayList<>()).add(answer);
    }

    /** Whether any file held the list, even a damaged one. */
    public boolean has(OpenStackList<?> list) {
        return answers.containsKey(list);
    }

    /** The elements of all files. */
    @SuppressWarnings("unchecked") // a list's answers are made by its own format
    public <T> List<T> of(OpenStackList<T> list) {
        List<T> elements = new ArrayList<>();
        for (ListAnswer<?> answer : answers.getOrDefault(list, List.of())) {
            elements.addAll((List<T>) answer.elements());
        }
        return elements;
    }

    /** The elements by id; a second one with an id is a diagnostic, and the first counts. */
    public <T> IdMap<T> byId(
            OpenStackList<T> list, Function<T, String> id, Function<T, EvidenceRef> place, Problems problems) {
        return IdMap.of(
                of(list),
                id,
                element -> problems.add(Diagnostic.Code.DUPLICATE_ID, place.apply(element), id.apply(element)));
    }

    /** The files that held the list, in order of path. */
    public List<ListAnswer<?>> files(OpenStackList<?> list) {
        return List.copyOf(answers.getOrDefault(list, List.of()));
    }
}
