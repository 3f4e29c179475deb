package org.akashi.read.openstack.network;

import org.akashi.read.json.JsonObject;

/** What elements of all lists of the network service have in common. */
final class Elements {

    private Elements() {}

    /** The owning project, under its newer or older name. */
    static String project(JsonObject o) {
        return o.shared("project_id").or(() -> o.shared("tenant_id")).orElse("");
    }
}
