package org.akashi.oracle.slow;

import java.util.List;
import java.util.Optional;

/** The elements of the API's lists, as far as a packet meets them. A member that is absent or null is an empty text. */
final class Rows {

    private Rows() {}

    /**
     * @param segments physical segments: network type, physical network, segmentation id
     */
    record Network(String id, String project, boolean external, List<Physical> segments) {}

    record Physical(String type, String name, String id) {

        /** Whether frames leave the hosts on a wire of the data centre. */
        boolean isWire() {
            return type.equals("vlan") || type.equals("flat");
        }
    }

    record Subnet(
            String id,
            String network,
            Block block,
            Optional<Ip> gateway,
            boolean dhcp,
            String mode,
            List<Route> hostRoutes) {}

    record Route(Block destination, Ip nextHop) {}

    record Fixed(String subnet, Ip address) {}

    record Pair(long mac, Block block) {}

    record Port(
            String id,
            String network,
            String project,
            String device,
            String deviceOwner,
            long mac,
            boolean enabled,
            boolean portSecurity,
            List<Fixed> fixed,
            List<String> groups,
            List<Pair> pairs) {

        boolean has(Ip ip) {
            return fixed.stream().anyMatch(f -> f.address.equals(ip));
        }

        boolean hasSix() {
            return fixed.stream().anyMatch(f -> f.address.six());
        }

        /** Owned by the cloud itself, which trusts it: no groups, no anti-spoofing. */
        boolean isTrusted() {
            return deviceOwner.startsWith("network:");
        }

        /** Answers for the metadata service on every host; knows no filters and takes every frame with its MAC. */
        boolean isLocal() {
            return deviceOwner.equals("network:distributed");
        }

        boolean isGateway() {
            return deviceOwner.equals("network:router_gateway");
        }

        boolean isRouterPort() {
            return deviceOwner.equals("network:router_gateway")
                    || deviceOwner.equals("network:router_interface")
                    || deviceOwner.equals("network:router_interface_distributed")
                    || deviceOwner.equals("network:ha_router_replicated_interface");
        }

        /** Neither a router's nor a mere place holder. */
        boolean isEndpoint() {
            return !isRouterPort()
                    && !deviceOwner.startsWith("network:router_")
                    && !deviceOwner.startsWith("network:floatingip");
        }

        /** Whether its anti-spoofing and its groups apply. */
        boolean isGuarded() {
            return portSecurity && !isTrusted();
        }
    }

    record Router(String id, boolean enabled, boolean snat, List<Route> routes) {}

    record Rule(
            String id,
            String group,
            boolean ingress,
            boolean six,
            String protocol,
            int portMin,
            int portMax,
            Optional<Block> prefix,
            String remoteGroup,
            String remoteAddresses) {}

    record Floating(String id, String router, Ip address, String port, Optional<Ip> fixed) {}

    record Forwarding(
            String id,
            String floating,
            String protocol,
            int externalFirst,
            int externalLast,
            Ip internal,
            int internalFirst) {}
}
