package org.akashi.synth.openstack;

import java.nio.file.Path;
import java.util.Optional;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.FloatingAddress;
import org.akashi.synth.plan.FloatingAddress.Forwarding;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Router;

/** Routers, floating addresses and forwarded ports. */
final class RouterWriter implements PartWriter {

    private final ListFile routers;
    private final ListFile floating;
    private final ListFile forwardings;

    RouterWriter(Path folder) {
        routers = Service.neutron(folder, "routers");
        floating = Service.neutron(folder, "floatingips");
        forwardings = Service.neutron(folder, "port-forwardings");
    }

    @Override
    public void write(Part part) {
        part.routers().forEach(this::router);
        part.floating().forEach(this::floating);
    }

    private void router(Router router) {
        JsonOut out = routers.next().object();
        out.member("id", router.id()).member("name", router.name());
        Service.owner(out, router.owner());
        out.member("admin_state_up", true).member("status", "ACTIVE").name("external_gateway_info");
        Optional<Router.Gateway> gateway = router.outside();
        if (gateway.isPresent()) {
            Port.Fixed address = gateway.get().address();
            out.object().member("network_id", gateway.get().port().network().id());
            out.name("external_fixed_ips").array().object();
            out.member("subnet_id", address.subnet().id()).member("ip_address", address.address());
            out.endObject().endArray();
            out.member("enable_snat", gateway.get().translates()).endObject();
        } else {
            out.nothing();
        }
        out.member("description", "")
                .emptyArray("availability_zones")
                .emptyArray("availability_zone_hints")
                .name("routes")
                .array();
        for (Router.Route route : router.routes()) {
            out.object().member("destination", route.destination()).member("nexthop", route.nextHop());
            out.endObject();
        }
        out.endArray();
        Service.standard(out, 3, router.owner());
        out.endObject();
    }

    private void floating(FloatingAddress address) {
        JsonOut out = floating.next().object();
        out.member("id", address.id());
        Service.owner(out, address.owner());
        out.member("floating_ip_address", address.address())
                .member("floating_network_id", address.placeholder().network().id())
                .member("router_id", address.router().id());
        if (address.port().isPresent()) {
            Port port = address.port().get();
            out.member("port_id", port.id())
                    .member("fixed_ip_address", port.addresses().getFirst().address());
        } else {
            out.without("port_id").without("fixed_ip_address");
        }
        out.member("status", "ACTIVE").member("description", "");
        out.name("port_forwardings").array();
        for (Forwarding forwarding : address.forwardings()) {
            out.object();
            forwarding(out, forwarding);
            out.endObject();
            JsonOut alone = forwardings.next().object();
            forwarding(alone, forwarding);
            alone.member("description", "")
                    .member("floatingip_id", address.id())
                    .endObject();
        }
        out.endArray();
        Service.standard(out, address.port().isPresent() ? 1 : 2, address.owner());
        out.endObject();
    }

    private static void forwarding(JsonOut out, Forwarding forwarding) {
        out.member("id", forwarding.id())
                .member("protocol", forwarding.protocol())
                .member(
                        "internal_ip_address",
                        forwarding.inside().addresses().getFirst().address())
                .member("internal_port_id", forwarding.inside().id())
                .member("internal_port", forwarding.insidePort())
                .member("external_port", forwarding.outside());
    }

    @Override
    public void close() {
        routers.close();
        floating.close();
        forwardings.close();
    }
}
