package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.SingleAddresses;

/** The addresses of security groups' members, made once for each group that a rule names. */
final class GroupAddresses {

    private final Map<String, List<PortEntry>> members = new HashMap<>();
    private final Map<String, AddressSet> v4 = new HashMap<>();
    private final Map<String, AddressSet> v6 = new HashMap<>();

    /**
     * @param groups those whose addresses will be asked for
     */
    GroupAddresses(Collection<PortEntry> ports, Set<String> groups) {
        groups.forEach(group -> members.put(group, new ArrayList<>()));
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
        List<IpAddress> addresses = new ArrayList<>();
        for (PortEntry port : members.getOrDefault(group, List.of())) {
            for (PortEntry.FixedAddress fixed : port.addresses()) {
                addresses.add(fixed.address());
            }
        }
        return SingleAddresses.of(family, addresses);
    }
}
