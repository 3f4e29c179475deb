package org.akashi.read.openstack.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;

/**
 * The addresses of the control plane's services. A host name is not looked up: what a name service answers today is no evidence of the
 * captured cloud.
 */
public final class EndpointAddresses {

    private EndpointAddresses() {}

    public static List<ManagementAddress> of(Answers answers, Problems problems) {
        Map<String, String> names = new HashMap<>();
        answers.of(IdentityLists.SERVICES).forEach(service -> names.put(service.id(), service.name()));
        List<ServiceEndpoint> endpoints = new ArrayList<>(answers.of(IdentityLists.ENDPOINTS));
        if (endpoints.isEmpty()) {
            answers.of(IdentityLists.CATALOG).forEach(endpoints::addAll);
        }
        List<ManagementAddress> addresses = new ArrayList<>();
        for (ServiceEndpoint endpoint : endpoints) {
            String what =
                    (names.getOrDefault(endpoint.service(), endpoint.service()) + " " + endpoint.access()).strip();
            Optional<IpAddress> address = IpAddress.parse(endpoint.host());
            if (address.isEmpty()) {
                problems.add(Diagnostic.Code.NAME_NOT_RESOLVED, endpoint.place(), what, endpoint.host());
            }
            address.ifPresent(a -> addresses.add(new ManagementAddress(
                    Prefix.host(a), ManagementAddress.Role.CONTROL_PLANE, what, endpoint.place())));
        }
        return addresses;
    }
}
