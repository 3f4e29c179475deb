package org.akashi.collect.openstack;

import static org.akashi.collect.openstack.ListCall.each;
import static org.akashi.collect.openstack.ListCall.paged;
import static org.akashi.collect.openstack.ListCall.whole;

import java.util.List;

/** The calls, each a GET. Paths are those of the API references at docs.openstack.org/api-ref, names those of {@code docs/reading.md}. */
final class ListCalls {

    static final List<ListCall> ALL = List.of(
            whole("identity", "catalog", "/auth/catalog", "catalog"),
            whole("identity", "domains", "/domains", "domains"),
            whole("identity", "projects", "/projects", "projects").orOwn("/auth/projects"),
            whole("identity", "users", "/users", "users"),
            whole("identity", "groups", "/groups", "groups"),
            whole("identity", "roles", "/roles", "roles"),
            whole("identity", "role-inferences", "/role_inferences", "role_inferences"),
            whole("identity", "role-assignments", "/role_assignments?include_names=true", "role_assignments"),
            whole("identity", "role-assignments-effective", "/role_assignments?effective=true", "role_assignments"),
            whole("identity", "services", "/services", "services"),
            whole("identity", "endpoints", "/endpoints", "endpoints"),
            whole("identity", "regions", "/regions", "regions"),
            whole("identity", "policies", "/policies", "policies").ifThere(),
            whole("identity", "trusts", "/OS-TRUST/trusts", "trusts").ifThere(),
            whole("identity", "registered-limits", "/registered_limits", "registered_limits")
                    .ifThere(),
            whole("identity", "limits", "/limits", "limits").ifThere(),
            whole("identity", "credentials", "/credentials", "credentials").ifThere(),
            each(
                    "identity",
                    "group-members",
                    "/groups/{id}/users",
                    "users",
                    new ListCall.Each("identity/groups", "groups", "id", "", "", "group_members")),
            each(
                    "identity",
                    "application-credentials",
                    "/users/{id}/application_credentials",
                    "application_credentials",
                    new ListCall.Each("identity/users", "users", "id", "", "", "application_credentials")),
            paged("network", "networks", "/v2.0/networks", "networks"),
            paged("network", "subnets", "/v2.0/subnets", "subnets"),
            paged("network", "ports", "/v2.0/ports", "ports"),
            paged("network", "routers", "/v2.0/routers", "routers"),
            paged("network", "security-groups", "/v2.0/security-groups", "security_groups"),
            paged("network", "security-group-rules", "/v2.0/security-group-rules", "security_group_rules"),
            paged("network", "rbac-policies", "/v2.0/rbac-policies", "rbac_policies")
                    .ifThere(),
            paged("network", "floatingips", "/v2.0/floatingips", "floatingips"),
            paged("network", "address-groups", "/v2.0/address-groups", "address_groups")
                    .ifThere(),
            paged("network", "address-scopes", "/v2.0/address-scopes", "address_scopes")
                    .ifThere(),
            paged("network", "subnetpools", "/v2.0/subnetpools", "subnetpools").ifThere(),
            paged("network", "trunks", "/v2.0/trunks", "trunks").ifThere(),
            paged("network", "segments", "/v2.0/segments", "segments").ifThere(),
            paged("network", "network-segment-ranges", "/v2.0/network_segment_ranges", "network_segment_ranges")
                    .ifThere(),
            paged("network", "qos-policies", "/v2.0/qos/policies", "policies").ifThere(),
            paged("network", "log-logs", "/v2.0/log/logs", "logs").ifThere(),
            whole("network", "extensions", "/v2.0/extensions", "extensions"),
            whole("network", "agents", "/v2.0/agents", "agents").ifThere(),
            whole("network", "quotas", "/v2.0/quotas", "quotas").ifThere(),
            whole("network", "availability-zones", "/v2.0/availability_zones", "availability_zones")
                    .ifThere(),
            whole("network", "service-providers", "/v2.0/service-providers", "service_providers")
                    .ifThere(),
            each(
                    "network",
                    "port-forwardings",
                    "/v2.0/floatingips/{id}/port_forwardings",
                    "port_forwardings",
                    new ListCall.Each("network/floatingips", "floatingips", "id", "", "", "port_forwardings")),
            paged("compute", "servers", "/servers/detail?all_tenants=1", "servers")
                    .orOwn("/servers/detail"),
            paged("compute", "hypervisors", "/os-hypervisors/detail?with_servers=true", "hypervisors"),
            paged("compute", "flavors", "/flavors/detail?is_public=None", "flavors"),
            whole("compute", "aggregates", "/os-aggregates", "aggregates"),
            whole("compute", "server-groups", "/os-server-groups?all_projects=true", "server_groups")
                    .orOwn("/os-server-groups")
                    .byOffset(),
            whole("compute", "services", "/os-services", "services"),
            whole("compute", "availability-zones", "/os-availability-zone/detail", "availabilityZoneInfo")
                    .orOwn("/os-availability-zone"),
            paged("compute", "migrations", "/os-migrations", "migrations"),
            each(
                    "compute",
                    "keypairs",
                    "/os-keypairs?user_id={id}",
                    "keypairs",
                    new ListCall.Each("identity/users", "users", "id", "", "", "keypairs_by_user")),
            each(
                    "compute",
                    "flavor-access",
                    "/flavors/{id}/os-flavor-access",
                    "flavor_access",
                    new ListCall.Each(
                            "compute/flavors",
                            "flavors",
                            "id",
                            "os-flavor-access:is_public",
                            "false",
                            "flavor_access")),
            paged("volume", "volumes", "/volumes/detail?all_tenants=1", "volumes")
                    .orOwn("/volumes/detail"),
            paged("volume", "snapshots", "/snapshots/detail?all_tenants=1", "snapshots")
                    .orOwn("/snapshots/detail"),
            paged("volume", "backups", "/backups/detail?all_tenants=1", "backups")
                    .orOwn("/backups/detail"),
            paged("volume", "attachments", "/attachments/detail?all_tenants=1", "attachments")
                    .ifThere(),
            whole("volume", "transfers", "/volume-transfers/detail?all_tenants=1", "transfers")
                    .ifThere(),
            whole("volume", "types", "/types?is_public=None", "volume_types"),
            whole("volume", "services", "/os-services", "services"),
            whole("volume", "qos-specs", "/qos-specs", "qos_specs"),
            whole("volume", "pools", "/scheduler-stats/get_pools?detail=true", "pools"),
            each(
                    "volume",
                    "type-encryption",
                    "/types/{id}/encryption",
                    "",
                    new ListCall.Each("volume/types", "volume_types", "id", "", "", "type_encryption")),
            each(
                    "volume",
                    "type-access",
                    "/types/{id}/os-volume-type-access",
                    "volume_type_access",
                    new ListCall.Each("volume/types", "volume_types", "id", "is_public", "false", "type_access")),
            paged("image", "images", "/v2/images?visibility=all", "images"),
            each(
                    "image",
                    "members",
                    "/v2/images/{id}/members",
                    "members",
                    new ListCall.Each("image/images", "images", "id", "visibility", "\"shared\"", "members")),
            whole("key-manager", "secrets", "/v1/secrets", "secrets").byOffset(),
            whole("key-manager", "containers", "/v1/containers", "containers").byOffset(),
            each(
                    "key-manager",
                    "acls",
                    "/v1/secrets/{id}/acl",
                    "",
                    new ListCall.Each("key-manager/secrets", "secrets", "secret_ref", "", "", "acls")),
            paged("load-balancer", "loadbalancers", "/v2/lbaas/loadbalancers", "loadbalancers"),
            paged("load-balancer", "listeners", "/v2/lbaas/listeners", "listeners"),
            paged("load-balancer", "pools", "/v2/lbaas/pools", "pools"),
            paged("load-balancer", "l7policies", "/v2/lbaas/l7policies", "l7policies"),
            paged("load-balancer", "amphorae", "/v2/octavia/amphorae", "amphorae")
                    .ifThere(),
            whole("placement", "resource-providers", "/resource_providers", "resource_providers")
                    .ifThere());

    private ListCalls() {}
}
