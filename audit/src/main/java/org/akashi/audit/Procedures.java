package org.akashi.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All automated procedures by id. */
final class Procedures {

    private static final SortedMap<String, Procedure> ALL = index(List.of(
            new OwnNetwork(),
            new NoBackdoor(),
            new FiltersEnforced(),
            new RulesInForce(),
            new DeclaredEqualsImplemented(),
            new ManagementSeparate(),
            new ManagementStaffOnly(),
            new CloudWidePrivilege(),
            new LeftOverPrivilege(),
            new DelegatedPrivilege(),
            new TenantMembers(),
            new TenantDelegations()));

    private Procedures() {}

    static SortedMap<String, Procedure> all() {
        return ALL;
    }

    static SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
    }

    private static SortedMap<String, Procedure> index(List<Procedure> procedures) {
        SortedMap<String, Procedure> index = new TreeMap<>();
        for (Procedure procedure : procedures) {
            if (index.put(procedure.id(), procedure) != null) {
                throw new IllegalStateException("two procedures called " + procedure.id());
            }
        }
        return Collections.unmodifiableSortedMap(index);
    }
}
