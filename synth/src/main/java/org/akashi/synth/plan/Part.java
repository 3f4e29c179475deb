package org.akashi.synth.plan;

import java.util.List;
import java.util.Optional;

/**
 * A piece of the cloud that refers to nothing but itself and what is {@link Common}.
 *
 * @param tenant the project that begins here, if one does
 * @param crossings what is expected to be found because of this part
 * @param defect what was planted here
 */
public record Part(
        Optional<Project> tenant,
        List<Network> networks,
        List<Port> ports,
        List<Router> routers,
        List<Group> groups,
        List<Server> servers,
        List<FloatingAddress> floating,
        List<Trunk> trunks,
        List<AddressGroup> addressGroups,
        List<Share> shares,
        List<Declaration> declarations,
        List<ExpectedCrossing> crossings,
        Optional<Defect> defect) {}
