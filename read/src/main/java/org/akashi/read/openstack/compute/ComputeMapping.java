package org.akashi.read.openstack.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.resource.Host;
import org.akashi.model.resource.Server;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;

/** Servers and hosts, from the compute service's lists. */
public final class ComputeMapping {

    private ComputeMapping() {}

    public static SortedMap<String, Server> servers(Answers answers, Problems problems) {
        return answers.byId(ComputeLists.SERVERS, Server::id, Server::evidence, problems);
    }

    public static SortedMap<String, Host> hosts(Answers answers, Problems problems) {
        List<ComputeLists.Aggregate> aggregates = answers.of(ComputeLists.AGGREGATES);
        SortedMap<String, Host> hosts = new TreeMap<>();
        answers.byId(ComputeLists.HYPERVISORS, ComputeLists.Hypervisor::id, ComputeLists.Hypervisor::place, problems)
                .forEach((id, hypervisor) -> hosts.put(
                        id,
                        new Host(
                                id,
                                hypervisor.name(),
                                hypervisor.type(),
                                dedicatedTo(hypervisor, aggregates),
                                hypervisor.place())));
        return hosts;
    }

    /** A host in several reserving aggregates takes the servers of any of their projects. */
    private static List<String> dedicatedTo(
            ComputeLists.Hypervisor hypervisor, List<ComputeLists.Aggregate> aggregates) {
        SortedSet<String> projects = new TreeSet<>();
        for (ComputeLists.Aggregate aggregate : aggregates) {
            if (aggregate.hosts().contains(hypervisor.serviceHost())) {
                projects.addAll(aggregate.projects());
            }
        }
        return List.copyOf(projects);
    }

    /** The hosts' own addresses. */
    public static List<ManagementAddress> addresses(Answers answers, Problems problems) {
        List<ManagementAddress> addresses = new ArrayList<>();
        for (ComputeLists.Hypervisor hypervisor : answers.of(ComputeLists.HYPERVISORS)) {
            hypervisor.address().ifPresent(text -> {
                Optional<IpAddress> address = IpAddress.parse(text);
                if (address.isEmpty()) {
                    problems.add(Diagnostic.Code.NAME_NOT_RESOLVED, hypervisor.place(), hypervisor.name(), text);
                }
                address.ifPresent(a -> addresses.add(new ManagementAddress(
                        Prefix.host(a), ManagementAddress.Role.HOST, hypervisor.name(), hypervisor.place())));
            });
        }
        return addresses;
    }
}
