package org.akashi.criteria;

/**
 * A place in the implementation model of the METI report of 2015, C.4: three kinds of resource by three layers, and service
 * management beside them.
 */
public enum ModelCell {
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
