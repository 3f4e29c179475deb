package org.akashi.model.resource;

import java.util.SortedMap;
import org.akashi.model.IdMap;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.storage.StorageSystems;

/**
 * The servers, hosts, volumes and images of a cloud, each by id, and what stands below them.
 *
 * @param virtualization what hypervisors hold
 * @param storage what storage systems give to whom
 */
public record Resources(
        SortedMap<String, Server> servers,
        SortedMap<String, Host> hosts,
        SortedMap<String, Volume> volumes,
        SortedMap<String, Image> images,
        Virtualization virtualization,
        StorageSystems storage) {

    public Resources {
        servers = IdMap.copyOf(servers);
        hosts = IdMap.copyOf(hosts);
        volumes = IdMap.copyOf(volumes);
        images = IdMap.copyOf(images);
    }

    /** Of a cloud of which nothing below the management API is known. */
    public Resources(
            SortedMap<String, Server> servers,
            SortedMap<String, Host> hosts,
            SortedMap<String, Volume> volumes,
            SortedMap<String, Image> images) {
        this(servers, hosts, volumes, images, Virtualization.empty(), StorageSystems.empty());
    }

    /** No resources. */
    public static Resources empty() {
        return new Resources(IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty());
    }
}
