package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;

/** The addresses of security groups' members, made once for each group that a rule names. */
final class GroupAddresses {

    private final Map<String, List<PortEntry>> members = new HashMap<>();
    private final Map<String, AddressSet> v4 = new HashMap<>();
    private final Map<String, AddressSet> v6 = new HashMap<>();

    GroupAddresses(Collection<PortEntry> ports, Collection<List<GroupEntry.Rule>> rules) {
        for (List<GroupEntry.Rule> ofGroup : rules) {
            for (GroupEntry.Rule rule : ofGroup) {
                rule.remoteGroup().ifPresent(group -> members.computeIfAbsent(group, _ -> new ArrayList<>()));
            }
        }
        for (PortEntry port : ports) {
            // A trusted port keeps the groups it was made with, but is a member of none of them.
            for (String group : port.isTrusted() ? List.<String>of() : port.groups()) {
                Optional.ofNullable(members.get(group)).ifPresent(of -> of.add(port));
            }
        }
    }

    AddressSet of(String group, Family family) {
        return (family == Family.V4 ? v4 : v6).computeIfAbsent(group, id -> made(id, family));
    }

    private AddressSet made(String group, Family family) {
        List<Prefix> addresses = new ArrayList<>();
        for (PortEntry port : members.getOrDefault(group, List.of())) {
            for (PortEntry.FixedAddress fixed : port.addresses()) {
                if (fixed.address().family() == family) {
                    addresses.add(Prefix.host(fixed.address()));
                }
            }
        }
        return AddressSet.of(family, addresses);
    }
}
