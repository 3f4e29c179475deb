package org.akashi.model;

/**
 * A place in the implementation model of a cloud: three kinds of resource by three layers, and service management beside them
 * (METI report 2015, C.4). Tenants are not a cell: they gather virtual resources.
 */
public enum Cell {
    PHYSICAL_SERVER,
    PHYSICAL_NETWORK,
    PHYSICAL_STORAGE,
    SERVER_VIRTUALIZATION,
    NETWORK_VIRTUALIZATION,
    STORAGE_VIRTUALIZATION,
    VIRTUAL_SERVER,
    VIRTUAL_NETWORK,
    VIRTUAL_STORAGE,
    SERVICE_MANAGEMENT
}
