package org.akashi.synth.openstack;

import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.Network;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Share;
import org.akashi.synth.plan.Subnet;

/** Networks, their subnets, and with whom they are shared. */
final class NetworkWriter implements PartWriter {

    static final int REVISION = 2;

    private final ListFile networks;
    private final ListFile subnets;
    private final ListFile policies;

    NetworkWriter(Path folder) {
        networks = Service.neutron(folder, "networks");
        subnets = Service.neutron(folder, "subnets");
        policies = Service.neutron(folder, "rbac-policies");
    }

    @Override
    public void write(Part part) {
        for (Network network : part.networks()) {
            network(network);
            network.subnets().forEach(this::subnet);
        }
        part.shares().forEach(this::policy);
    }

    private void network(Network network) {
        JsonOut out = networks.next().object();
        out.member("id", network.id()).member("name", network.name());
        Service.owner(out, network.owner());
        out.member("admin_state_up", true)
                .member("mtu", network.isOverlay() ? 1442 : 1500)
                .member("status", "ACTIVE");
        out.texts("subnets", network.subnets().stream().map(Subnet::id).toList());
        out.member("shared", network.shared())
                .emptyArray("availability_zone_hints")
                .emptyArray("availability_zones")
                .without("ipv4_address_scope")
                .without("ipv6_address_scope")
                .member("router:external", network.external())
                .member("description", "")
                .member("port_security_enabled", true);
        if (network.external()) {
            out.member("is_default", false);
        }
        Service.standard(out, REVISION, network.owner());
        out.member("provider:network_type", network.type());
        if (network.isOverlay()) {
            out.without("provider:physical_network");
        } else {
            out.member("provider:physical_network", network.physical());
        }
        if (network.number() == 0) {
            out.without("provider:segmentation_id");
        } else {
            out.member("provider:segmentation_id", network.number());
        }
        out.endObject();
    }

    private void subnet(Subnet subnet) {
        JsonOut out = subnets.next().object();
        out.member("id", subnet.id()).member("name", subnet.name());
        Service.owner(out, subnet.network().owner());
        out.member("network_id", subnet.network().id())
                .member("ip_version", subnet.isV6() ? 6 : 4)
                .without("subnetpool_id")
                .member("enable_dhcp", true);
        if (subnet.isV6()) {
            out.member("ipv6_ra_mode", "slaac").member("ipv6_address_mode", "slaac");
        } else {
            out.without("ipv6_ra_mode").without("ipv6_address_mode");
        }
        if (subnet.hasGateway()) {
            out.member("gateway_ip", subnet.gateway());
        } else {
            out.without("gateway_ip");
        }
        out.member("cidr", subnet.cidr())
                .emptyArray("allocation_pools")
                .emptyArray("host_routes")
                .emptyArray("dns_nameservers")
                .member("description", "");
        Service.standard(out, 0, subnet.network().owner());
        out.endObject();
    }

    private void policy(Share share) {
        JsonOut out = policies.next().object();
        out.member("id", share.id())
                .member("project_id", share.owner().id())
                .member("action", share.action())
                .member("object_id", share.object())
                .member("target_tenant", share.target())
                .member("object_type", share.type());
        Service.owner(out, share.owner());
        out.endObject();
    }

    @Override
    public void close() {
        networks.close();
        subnets.close();
        policies.close();
    }
}
