package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.read.json.JsonObject;

/** A floating address as declared, with the forwarded ports its own answer carries. */
record FloatingEntry(
        String id,
        IpAddress address,
        String network,
        Optional<String> router,
        Optional<String> port,
        Optional<IpAddress> fixed,
        List<Forwarding> forwardings,
        Optional<Long> revision,
        EvidenceRef place) {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "floating_ip_address",
            "floating_network_id",
            "router_id",
            "port_id",
            "fixed_ip_address",
            "port_forwardings",
            "revision_number");

    /** A run of ports, of one number or more. */
    record Ports(int first, int last) {}

    /** Ports of a floating address that are forwarded to those of an inside address. */
    record Forwarding(
            String id,
            String floating,
            String protocol,
            Ports outside,
            IpAddress inside,
            Ports insidePorts,
            Optional<String> insidePort,
            EvidenceRef place) {

        static final Set<String> MEMBERS = Set.of(
                "id",
                "floatingip_id",
                "protocol",
                "external_port",
                "external_port_range",
                "internal_ip_address",
                "internal_port_id",
                "internal_port",
                "internal_port_range");

        static Optional<Forwarding> read(JsonObject o) {
            return read(
                    o,
                    o.text(org.akashi.read.json.ListFormat.GATHERED_UNDER)
                            .or(() -> o.required("floatingip_id"))
                            .orElse(""));
        }

        static Optional<Forwarding> read(JsonObject o, String floating) {
            Optional<Ports> outside = ports(o, "external_port");
            Optional<Ports> inside = ports(o, "internal_port");
            Optional<IpAddress> address =
                    o.required("internal_ip_address").flatMap(_ -> o.address("internal_ip_address"));
            return o.required("id")
                    .flatMap(id -> outside.flatMap(out -> inside.flatMap(in -> address.map(a -> new Forwarding(
                            id,
                            floating,
                            o.required("protocol").orElse("tcp"),
                            out,
                            a,
                            in,
                            o.text("internal_port_id"),
                            o.place())))));
        }

        /** {@code external_port: 2222}, or {@code external_port_range: "2222:2230"}. */
        private static Optional<Ports> ports(JsonObject o, String member) {
            Optional<String> range = o.text(member + "_range");
            if (range.isPresent()) {
                String[] bounds = range.get().split(":", -1);
                Optional<Integer> first = number(bounds[0]);
                Optional<Integer> last = number(bounds[bounds.length - 1]);
                return first.flatMap(f -> last.filter(l -> l >= f).map(l -> new Ports(f, l)))
                        .or(() -> o.bad(member + "_range", range.get()));
            }
            Optional<String> text = o.required(member);
            return text.flatMap(t -> number(t).or(() -> o.bad(member, t))).map(n -> new Ports(n, n));
        }

        private static Optional<Integer> number(String text) {
            if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(text)).filter(n -> n > 0 && n <= 65535);
        }
    }

    static Optional<FloatingEntry> read(JsonObject o) {
        Optional<IpAddress> address = o.required("floating_ip_address").flatMap(_ -> o.address("floating_ip_address"));
        return o.required("id")
                .flatMap(id -> address.map(a -> new FloatingEntry(
                        id,
                        a,
                        o.sharedOrEmpty("floating_network_id"),
                        o.shared("router_id"),
                        o.text("port_id"),
                        o.address("fixed_ip_address"),
                        forwardings(o, id),
                        o.integer("revision_number"),
                        o.place())));
    }

    private static List<Forwarding> forwardings(JsonObject o, String id) {
        List<Forwarding> forwardings = new ArrayList<>();
        for (JsonObject item : o.objects("port_forwardings")) {
            Forwarding.read(item, id).ifPresent(forwardings::add);
        }
        return forwardings;
    }
}
