package org.akashi.audit;

import java.util.List;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;

/** Compares routers: interfaces with their addresses, static routes, and translations. */
final class RouterComparison {

    private final Comparison comparison;

    RouterComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void run() {
        for (String id : Comparison.ids(
                comparison.declared().routers().keySet(),
                comparison.implemented().routers().keySet())) {
            comparison.outcome().examined();
            Router here = comparison.declared().routers().get(id);
            Router there = comparison.implemented().routers().get(id);
            if (here == null || there == null) {
                Router only = here == null ? there : here;
                if (only != null) {
                    comparison.missing(only, here != null);
                }
                continue;
            }
            compare(here, there);
        }
    }

    private void compare(Router here, Router there) {
        differ(
                here,
                there,
                ComparedAspect.ENABLED,
                Boolean.toString(here.enabled()),
                Boolean.toString(there.enabled()));
        differ(here, there, ComparedAspect.INTERFACES, interfaces(here), interfaces(there));
        differ(here, there, ComparedAspect.ROUTES, routes(here), routes(there));
        differ(here, there, ComparedAspect.TRANSLATIONS, translations(here), translations(there));
    }

    private void differ(Router here, Router there, ComparedAspect aspect, String declared, String implemented) {
        comparison.compare(here, aspect, declared, implemented, here.evidence(), there.evidence());
    }

    private static String interfaces(Router router) {
        return Comparison.text(
                router.interfaces().stream().map(RouterComparison::text).toList());
    }

    private static String text(RouterInterface at) {
        List<String> addresses = at.addresses().stream()
                .map(address -> address.address() + "/" + address.length())
                .sorted()
                .toList();
        return at.id() + " " + at.segment() + " " + at.mac() + " " + String.join(" ", addresses);
    }

    private static String routes(Router router) {
        return Comparison.text(
                router.routes().stream().map(RouterComparison::text).toList());
    }

    private static String text(Route route) {
        return route.prefix() + " via " + route.nextHop() + (route.bySource() ? " by source" : "");
    }

    private static String translations(Router router) {
        return Comparison.text(router.nat().stream().map(RouterComparison::text).toList());
    }

    private static String text(NatRule rule) {
        return rule.kind() + " " + rule.external() + " " + rule.logical();
    }
}
