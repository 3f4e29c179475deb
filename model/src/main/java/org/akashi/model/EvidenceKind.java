package org.akashi.model;

/**
 * The lists an audit may need, named neutrally, with the cell of the implementation model they describe. {@code usualFile} is the
 * name a person looks for when it is missing.
 */
public enum EvidenceKind {
    DOMAINS("keystone.domains.json"),
    PROJECTS("keystone.projects.json"),
    USERS("keystone.users.json"),
    GROUPS("keystone.groups.json"),
    GROUP_MEMBERS("keystone.group_members.json"),
    ROLES("keystone.roles.json"),
    ROLE_INFERENCES("keystone.role_inferences.json"),
    ROLE_ASSIGNMENTS("keystone.role_assignments.json"),
    TRUSTS("keystone.trusts.json"),
    APPLICATION_CREDENTIALS("keystone.application_credentials.json"),
    SERVICE_ENDPOINTS("keystone.endpoints.json"),
    NETWORKS("neutron.networks.json"),
    SUBNETS("neutron.subnets.json"),
    PORTS("neutron.ports.json"),
    ROUTERS("neutron.routers.json"),
    SECURITY_GROUPS("neutron.security-groups.json"),
    ADDRESS_GROUPS("neutron.address-groups.json"),
    SHARING_POLICIES("neutron.rbac-policies.json"),
    FLOATING_ADDRESSES("neutron.floatingips.json"),
    TRUNKS("neutron.trunks.json"),
    IMPLEMENTED_NETWORK("ovn/NB.dump.json"),
    NETWORK_BINDINGS("ovn/SB.dump.json"),
    SERVERS("nova.servers.json"),
    HOSTS("nova.hypervisors.json"),
    HOST_AGGREGATES("nova.aggregates.json"),
    VOLUMES("cinder.volumes.json"),
    IMAGES("glance.images.json");

    private final String usualFile;

    EvidenceKind(String usualFile) {
        this.usualFile = usualFile;
    }

    public String usualFile() {
        return usualFile;
    }
}
