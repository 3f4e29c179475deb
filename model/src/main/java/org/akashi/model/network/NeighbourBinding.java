package org.akashi.model.network;

import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;

/** What a router interface has learned about a neighbour's address (ARP or ND). */
public record NeighbourBinding(String routerInterface, IpAddress address, MacAddress mac, EvidenceRef evidence) {}
