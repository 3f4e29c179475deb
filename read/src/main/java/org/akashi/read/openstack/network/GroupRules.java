package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.Diagnostic;
import org.akashi.model.IdMap;
import org.akashi.read.KnownIds;

/**
 * The rules of every security group: those of the list of rules, and those that a group's own answer has besides. Of several with one id
 * the first counts.
 *
 * <p>Rules are walked through as they came, for that is how they lie in memory; the rules of a group stand in order of id.
 */
final class GroupRules {

    private final NetworkAnswers answers;
    private final KnownIds ids;
    private final Map<String, List<GroupEntry.Rule>> byGroup = new HashMap<>();
    private final Set<String> remoteGroups = new HashSet<>();

    /** The group of the rule added last, and its rules: mostly those of a group follow each other. */
    private String group = "";

    private List<GroupEntry.Rule> ofGroup = new ArrayList<>();
    private boolean broken;

    GroupRules(NetworkAnswers answers) {
        this.answers = answers;
        List<GroupEntry.Rule> listed = answers.listedRules();
        this.ids = new KnownIds(listed.size());
        byGroup.put(group, ofGroup);
        for (GroupEntry.Rule rule : listed) {
            if (!add(rule)) {
                answers.problems().add(Diagnostic.Code.DUPLICATE_ID, rule.place(), rule.id());
            }
        }
        for (GroupEntry entry : answers.groups.values()) {
            entry.rules().forEach(this::add);
        }
        byGroup.values().forEach(rules -> rules.sort(Comparator.comparing(GroupEntry.Rule::id)));
        if (broken) {
            List<GroupEntry.Rule> all = new ArrayList<>();
            byGroup.values().forEach(all::addAll);
            IdMap.of(all, GroupEntry.Rule::id).values().forEach(this::check);
        }
    }

    private boolean add(GroupEntry.Rule rule) {
        if (!ids.add(rule.id())) {
            return false;
        }
        if (!rule.group().equals(group)) {
            group = rule.group();
            ofGroup = byGroup.computeIfAbsent(group, _ -> new ArrayList<>(4));
        }
        broken |= ofGroup.isEmpty() && !answers.groups.containsKey(group);
        ofGroup.add(rule);
        rule.remoteGroup().ifPresent(remoteGroups::add);
        return true;
    }

    private void check(GroupEntry.Rule rule) {
        answers.check(
                NetworkLists.SECURITY_GROUPS, answers.groups, rule.group(), rule.id(), "security group", rule.place());
    }

    /** The rules of a group, in order of id. */
    List<GroupEntry.Rule> of(String id) {
        return byGroup.getOrDefault(id, List.of());
    }

    /** The groups that rules name at the other end. */
    Set<String> remoteGroups() {
        return remoteGroups;
    }
}
