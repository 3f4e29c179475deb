package org.akashi.audit;

import static org.akashi.audit.Finding.Severity.CRITICAL;
import static org.akashi.audit.Finding.Severity.HIGH;
import static org.akashi.audit.Finding.Severity.LOW;
import static org.akashi.audit.Finding.Severity.MEDIUM;
import static org.akashi.audit.Finding.Severity.NOTE;

/**
 * How bad each kind of finding is. The question is always: what stands between the finding and somebody else's data, if no other
 * mistake is made?
 *
 * <ul>
 *   <li>critical: nothing, and it is not one tenant's data but everybody's, or the provider's own side;
 *   <li>high: nothing, for the tenants concerned;
 *   <li>medium: one more layer, such as a filter, a route or an attachment that a tenant may make by itself;
 *   <li>low: it takes time or another mistake;
 *   <li>note: worth saying; the guide is still met.
 * </ul>
 */
final class Severities {

    private Severities() {}

    static Finding.Severity of(FindingCode code) {
        return switch (code) {
            // With default policies the role works on every tenant.
            case CLOUD_ADMIN_IN_TENANT -> CRITICAL;
            // The provider's own side is open.
            case MANAGEMENT_REACHABLE, PROVIDER_NETWORK_SHARED -> CRITICAL;
            // Two owners are on one wire or behind one router; whatever their filters admit passes.
            case ROUTER_JOINS_TENANTS, WIRE_COLLISION, FOREIGN_PORT, SERVER_BETWEEN_TENANTS, UNEXPLAINED_CROSSING ->
                HIGH;
            // Anyone may attach without being asked.
            case NETWORK_SHARED_WITH_ALL -> HIGH;
            // There is no boundary that the tenant's own settings could keep.
            case TENANT_WITHOUT_OWN_NETWORK -> HIGH;
            // More passes than anybody decided, or nothing filters in front of the world.
            case RULE_WIDER_THAN_DECLARED, DNS_ANSWERS_UNFILTERED, UNPROTECTED_PORT_PUBLISHED, RULE_ADMITS_EVERYTHING ->
                HIGH;
            // Somebody of another customer can act now.
            case USER_ON_SEVERAL_TENANTS, GROUP_HAS_FOREIGN_MEMBER, TRUST_TO_OTHER_TENANT -> HIGH;
            // The two parties were named by somebody, but nobody declared why.
            case NETWORK_SHARED -> MEDIUM;
            // The outside has to hand over a private destination first.
            case GATEWAY_FORWARDS_INWARD -> MEDIUM;
            // A filter is open; a path has to lead to it.
            case RULE_ADMITS_EVERYONE, RULE_ADMITS_OTHER_TENANT, PORT_UNPROTECTED, PORT_MAY_FORGE -> MEDIUM;
            // The other project decides what its members do with the group's members.
            case GROUP_SHARED -> MEDIUM;
            // The account has to be switched on again, or the credential to be stolen.
            case DISABLED_USER_HAS_ROLES, CREDENTIAL_UNRESTRICTED -> MEDIUM;
            // What runs is not what was decided; which way it errs is not known.
            case DECLARED_DIFFERS, NEIGHBOUR_CONTRADICTS -> MEDIUM;
            // Only ambiguous addresses; a path has to lead there.
            case MANAGEMENT_OVERLAPS -> MEDIUM;
            // The other project can route through it, not attach to it.
            case TENANT_NETWORK_EXTERNAL -> LOW;
            // Less passes than was decided.
            case RULE_NARROWER_THAN_DECLARED -> LOW;
            // Dangerous only in time.
            case CREDENTIAL_WITHOUT_EXPIRY, TRUST_WITHOUT_EXPIRY, ASSIGNMENT_DANGLES, DECLARATION_EXPIRED -> LOW;
            // What is opened later within the surplus counts as approved.
            case DECLARATION_TOO_WIDE -> LOW;
            case DECLARATION_UNUSED, DECLARATION_NAMES_NOBODY, CHANGED_DURING_CAPTURE -> NOTE;
        };
    }
}
