package org.akashi.audit;

/**
 * The kinds of findings; in brackets, the arguments of {@link Finding}. Owners, segments, routers, ports and groups are given by
 * their labels; ids are in the subject. An argument that names several things has them sorted and joined by {@code ", "}; an
 * owner that is not in evidence is {@code ?}, everyone is {@code *}, a family {@code IPv4} or {@code IPv6}, and a network without
 * a tag has the VLAN {@code ""}.
 */
public enum FindingCode {
    /** A router joins networks of different owners [router, owner of router, segments, owners]. */
    ROUTER_JOINS_TENANTS,
    /** A network is shared with one other project [segment, owner, target]. */
    NETWORK_SHARED,
    /** A network is shared with every project [segment, owner]. */
    NETWORK_SHARED_WITH_ALL,
    /** A provider's physical network is shared with or used by a tenant [segment, physical network, VLAN, tenant]. */
    PROVIDER_NETWORK_SHARED,
    /** A port of one tenant stands on another's network [port, tenant, segment, owner]. */
    FOREIGN_PORT,
    /** A server has ports on networks of several owners [server, tenant, segments, owners of the segments]. */
    SERVER_BETWEEN_TENANTS,
    /** A tenant with servers has no network of its own [tenant, segments it uses]. */
    TENANT_WITHOUT_OWN_NETWORK,
    /** A router forwards to private addresses what the outside hands to its gateway [router, owner, external segment]. */
    GATEWAY_FORWARDS_INWARD,
    /** Traffic reaches or leaves a management endpoint [from, to, traffic]. */
    MANAGEMENT_REACHABLE,
    /** Management addresses lie within a subnet that tenants reach [prefix, what has it, segment, subnet]. */
    MANAGEMENT_OVERLAPS,
    /**
     * The implemented rule lets through more than the declared one [group, owner, declared text, implemented text]; a rule that is
     * not there has the text {@code ""}.
     */
    RULE_WIDER_THAN_DECLARED,
    /** The implemented rule lets through less than the declared one; arguments as above. */
    RULE_NARROWER_THAN_DECLARED,
    /**
     * Some object is declared but not implemented, or the reverse, or differs [object, code of the {@link ComparedAspect},
     * declared, implemented]; what is not there is {@code ""}.
     */
    DECLARED_DIFFERS,
    /** An object changed while it was captured, so that it cannot be compared [object, revision declared, implemented]. */
    CHANGED_DURING_CAPTURE,
    /** A rule admits everyone to a management service such as ssh [group, owner, traffic]. */
    RULE_ADMITS_EVERYONE,
    /** A rule admits all protocols from everyone [group, owner, family]. */
    RULE_ADMITS_EVERYTHING,
    /** A rule admits another tenant's addresses [group, owner, prefix, other tenant, traffic]. */
    RULE_ADMITS_OTHER_TENANT,
    /** A security group is shared with another project [group, owner, target]. */
    GROUP_SHARED,
    /** A port has no anti-spoofing and no filter, or no filter [port, owner, segment]. */
    PORT_UNPROTECTED,
    /** A port may use every source address [port, owner, pair]. */
    PORT_MAY_FORGE,
    /** A port without protection is reachable from outside; subject: what publishes it [port, owner, external address]. */
    UNPROTECTED_PORT_PUBLISHED,
    /** An external network is offered by a tenant's own network [segment, owner, target]. */
    TENANT_NETWORK_EXTERNAL,
    /** Two segments are one wire [wire, segments, owners]. */
    WIRE_COLLISION,
    /** Segments that answer DNS admit UDP from source port 53 past every filter [segments, number of filtered ports]. */
    DNS_ANSWERS_UNFILTERED,
    /** Traffic crosses owners for a reason none of the above names [from, to, traffic]. */
    UNEXPLAINED_CROSSING,
    /** A tenant's user holds a role with power over the whole cloud [user, role, scope]. */
    CLOUD_ADMIN_IN_TENANT,
    /** A user holds roles on projects of several tenants [user, projects]. */
    USER_ON_SEVERAL_TENANTS,
    /** A disabled user keeps role assignments [user, roles with their scopes: {@code member (globex)}]. */
    DISABLED_USER_HAS_ROLES,
    /** A group with roles on a project has members of another tenant [group, project, users]. */
    GROUP_HAS_FOREIGN_MEMBER,
    /** An application credential is unrestricted [credential, user, project]. */
    CREDENTIAL_UNRESTRICTED,
    /** An application credential never expires [credential, user, project]. */
    CREDENTIAL_WITHOUT_EXPIRY,
    /** A trust gives a user of another tenant power over a project [trustor, trustee, project, impersonation]. */
    TRUST_TO_OTHER_TENANT,
    /** A trust never expires [trustor, trustee, project]. */
    TRUST_WITHOUT_EXPIRY,
    /** A role assignment names a user, group, role or project that is not there [what, id]. */
    ASSIGNMENT_DANGLES,
    /** A declaration is past its expiry [declaration, expiry]. */
    DECLARATION_EXPIRED,
    /** A declaration covers no crossing [declaration]. */
    DECLARATION_UNUSED,
    /** A declaration covers no crossing, and names an owner or a network that is not there [declaration, names]. */
    DECLARATION_NAMES_NOBODY,
    /** A declaration allows what the cloud does not let through [declaration, unused traffic, unused pairs of owners]. */
    DECLARATION_TOO_WIDE,
    /** A learned neighbour contradicts the configured addresses [interface, address, learned MAC, configured MAC]. */
    NEIGHBOUR_CONTRADICTS
}
