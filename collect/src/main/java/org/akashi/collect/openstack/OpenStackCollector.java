package org.akashi.collect.openstack;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.akashi.collect.CollectException;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.http.Requests;

/**
 * What OpenStack's services answer: Keystone, Neutron, Nova, Cinder, Glance, and Barbican, Octavia and Placement where there are. Every
 * request but the one for a token is a GET.
 *
 * <p>The least privilege is a role that may read everything; what a lesser one does not show is recorded as a gap. Described in
 * {@code docs/collect-openstack.md}.
 */
public final class OpenStackCollector implements Collector {

    /** Services that every cloud of virtual machines has. */
    private static final Set<String> ALWAYS = Set.of("identity", "network", "compute", "image");

    private final CloudSettings settings;

    private final Duration apart;
    private final Optional<String> readingRole;

    /** A collector that asks as often as it can, and for which only {@code admin} reads everything. */
    public OpenStackCollector(CloudSettings settings) {
        this(settings, Duration.ZERO, Optional.empty());
    }

    /**
     * Sets how it asks, and what its account may see.
     *
     * @param apart time from the beginning of a request to that of the next, at least
     * @param readingRole a role besides {@code admin} of which the one who collects declares that the services' policies let it read
     *     everything; a token tells its roles, not what they may do
     */
    public OpenStackCollector(CloudSettings settings, Duration apart, Optional<String> readingRole) {
        this.settings = settings;
        this.apart = apart;
        this.readingRole = readingRole;
    }

    @Override
    public String kind() {
        return "openstack";
    }

    @Override
    public SortedMap<String, String> facts() {
        return settings.facts();
    }

    @Override
    public void collect(Collecting work) {
        settings.auth().secrets().forEach(work::hide);
        try (Requests requests = new Requests(work.patience(), settings.authorities(), apart)) {
            Session session = session(work, requests);
            List<ListCall> calls = calls(session, work);
            work.plan(calls.stream().map(call -> call.unit(session.region())).toList());
            for (ListCall call : calls) {
                if (!work.isDone(call.unit(session.region()))) {
                    fetch(session, work, call);
                }
            }
            if (!session.seesOthers()) {
                String unit = "openstack/" + session.region() + "/#others";
                work.gap(
                        unit,
                        "not-visible",
                        "the token has the roles: " + session.token().facts().get("roles"));
            }
        }
    }

    private Session session(Collecting work, Requests requests) {
        try {
            Session session = Session.open(settings, requests, readingRole);
            work.hide(session.token().value());
            return session;
        } catch (CollectException refused) {
            String unit = settings.region().isEmpty()
                    ? "openstack/token"
                    : "openstack/" + settings.region() + "/identity/catalog";
            work.gap(unit, "no-token", String.valueOf(refused.getMessage()));
            throw refused;
        }
    }

    private static void fetch(Session session, Collecting work, ListCall call) {
        URI address = session.address(call.service()).orElseThrow();
        Optional<ListCall.Each> each = call.from();
        if (each.isPresent()) {
            new Gathering(session, work, call, each.get(), address).run();
        } else {
            new ListFetch(session, work, call, address).run();
        }
    }

    /** The calls to services that there are; one that should be there and is not is a gap. */
    private static List<ListCall> calls(Session session, Collecting work) {
        List<ListCall> calls = new ArrayList<>();
        Set<String> missing = new java.util.TreeSet<>();
        for (ListCall call : ListCall.all()) {
            if (session.address(call.service()).isPresent()) {
                calls.add(call);
            } else if (ALWAYS.contains(call.service())) {
                missing.add(call.service());
            }
        }
        missing.forEach(service -> work.gap(
                "openstack/" + session.region() + "/" + service, "not-in-catalogue", "the catalogue has no address"));
        return calls;
    }
}
