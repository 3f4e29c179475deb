package org.akashi.model;

/**
 * The functional component of ISO/IEC 17789:2014 that a part of a cloud realises, as far as what is read from evidence is of
 * one of them.
 */
public enum Component {
    /** Servers, switches and disks themselves. */
    PHYSICAL_RESOURCES,
    /** Hypervisors, virtual networks and volumes: what makes physical resources into virtual ones. */
    RESOURCE_ABSTRACTION_AND_CONTROL,
    /** Who may be whom. */
    AUTHENTICATION_AND_IDENTITY_MANAGEMENT,
    /** Who may do what. */
    AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT,
    /** Keys and what is encrypted with them. */
    ENCRYPTION_MANAGEMENT,
    /** Control of machines and of what they stand on. */
    PLATFORM_AND_VIRTUALIZATION_MANAGEMENT;

    /** The component of what lies in a cell, unless an element knows better. */
    public static Component of(Cell cell) {
        return switch (cell) {
            case PHYSICAL_SERVER, PHYSICAL_NETWORK, PHYSICAL_STORAGE -> PHYSICAL_RESOURCES;
            case SERVER_VIRTUALIZATION,
                    NETWORK_VIRTUALIZATION,
                    STORAGE_VIRTUALIZATION,
                    VIRTUAL_SERVER,
                    VIRTUAL_NETWORK,
                    VIRTUAL_STORAGE -> RESOURCE_ABSTRACTION_AND_CONTROL;
            case SERVICE_MANAGEMENT -> PLATFORM_AND_VIRTUALIZATION_MANAGEMENT;
        };
    }
}
