package org.akashi.read.openstack.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonObject;

/**
 * Where a service can be reached.
 *
 * @param service the service's id, or its name where the catalogue tells it
 * @param access {@code public}, {@code internal} or {@code admin}
 * @param host the host in the URL: an address or a name
 */
record ServiceEndpoint(String service, String access, String host, EvidenceRef place) {

    /** A service by id. */
    record Service(String id, String name) {}

    static Optional<ServiceEndpoint> read(JsonObject o) {
        return endpoint(o, o.textOrEmpty("service_id"));
    }

    /** The endpoints of one service in the catalogue. */
    static Optional<List<ServiceEndpoint>> readEntry(JsonObject o) {
        String name = o.text("name").orElse(o.textOrEmpty("type"));
        List<ServiceEndpoint> endpoints = new ArrayList<>();
        for (JsonObject endpoint : o.objects("endpoints")) {
            endpoint(endpoint, name).ifPresent(endpoints::add);
        }
        return Optional.of(endpoints);
    }

    private static Optional<ServiceEndpoint> endpoint(JsonObject o, String service) {
        Optional<String> url = o.required("url");
        Optional<String> host = url.flatMap(ServiceEndpoint::host);
        if (host.isEmpty()) {
            // The URL may carry a password, so it is not repeated.
            return url.flatMap(_ -> o.bad("url", "not a URL with a host"));
        }
        return host.map(h -> new ServiceEndpoint(service, o.textOrEmpty("interface"), h, o.place()));
    }

    /**
     * The host of a URL. Catalogues hold templates such as {@code http://host/v3/$(project_id)s}, which no URL parser accepts, so the
     * authority is cut out (RFC 3986 section 3.2).
     */
    static Optional<String> host(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return Optional.empty();
        }
        int from = scheme + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        String authority = url.substring(from, to);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        if (authority.startsWith("[")) {
            int close = authority.indexOf(']');
            return close < 0 ? Optional.empty() : Optional.of(authority.substring(1, close));
        }
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }
}
