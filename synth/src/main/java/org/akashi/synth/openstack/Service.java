package org.akashi.synth.openstack;

import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.Project;

/** Where the services answer, and what all their objects have. */
final class Service {

    static final String ADDRESS = "http://172.18.255.10";
    static final String NEUTRON = ADDRESS + ":9696/v2.0/";
    static final String NOVA = ADDRESS + ":8774/v2.1/";
    static final String KEYSTONE = ADDRESS + ":5000/v3/";
    static final String CREATED = "2026-11-01T00:00:00Z";
    static final String MICROSECONDS = "2026-11-01T00:00:00.000000";

    private Service() {}

    /** A list of the network service; resources are named with hyphens in its addresses. */
    static ListFile neutron(Path folder, String resource) {
        return new ListFile(
                folder, "neutron." + resource, resource.replace('-', '_'), ListFile.Links.BESIDE, NEUTRON + resource);
    }

    static ListFile keystone(Path folder, String resource) {
        return new ListFile(folder, "keystone." + resource, resource, ListFile.Links.KEYSTONE, KEYSTONE + resource);
    }

    static void owner(JsonOut out, Project owner) {
        out.member("tenant_id", owner.id());
    }

    /** The attributes with which most answers of the network service end. */
    static void standard(JsonOut out, int revision, Project owner) {
        out.member("created_at", CREATED)
                .member("updated_at", CREATED)
                .member("revision_number", revision)
                .member("project_id", owner.id());
    }
}
