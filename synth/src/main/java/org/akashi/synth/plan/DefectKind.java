package org.akashi.synth.plan;

/** The kinds of defects that can be planted, in the order in which they are. */
public enum DefectKind {
    /** A router has interfaces on networks of two tenants. */
    ROUTER_JOINS_TENANTS,
    /** A tenant's server stands on another tenant's network that was never shared. */
    FOREIGN_PORT,
    /** A network is shared with everyone by mistake, and somebody uses it. */
    SHARED_WITH_ALL,
    /** Two tenants' networks have one VLAN id on one physical network: one wire. */
    ONE_WIRE,
    /** A port without port security on a network that tenants share. */
    UNPROTECTED_ON_SHARED,
    /** A port that may use every address (pair 0.0.0.0/0) on a network that tenants share. */
    ANY_ADDRESS_ON_SHARED,
    /** A security group that admits everything, shared with a tenant who uses it where only tcp 443 was agreed. */
    OPEN_GROUP_SHARED,
    /** An extra route leads over the external network to another tenant's gateway. */
    ROUTE_OUTSIDE,
    /** An extra route leads over a transit network to another tenant's router. */
    ROUTE_TRANSIT,
    /** A server stands on its tenant's network and on one that another tenant shares for something else. */
    DUAL_HOMED,
    /** A tenant may use the physical network on which the hypervisors' own addresses are. */
    MANAGEMENT_REACHABLE,
    /** A floating address leads to a port without port security. */
    UNPROTECTED_PUBLISHED,
    /** A router with source translation off hands whatever comes to the subnet behind it. */
    ROUTED_WITHOUT_TRANSLATION,
    /** Two physical networks are one bridge on the chassis; found only where the OVN databases are in evidence. */
    ONE_BRIDGE
}
