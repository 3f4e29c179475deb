package org.akashi.model.resource;

import java.util.SortedMap;
import org.akashi.model.IdMap;

/** The servers, hosts, volumes and images of a cloud, each by id. */
public record Resources(
        SortedMap<String, Server> servers,
        SortedMap<String, Host> hosts,
        SortedMap<String, Volume> volumes,
        SortedMap<String, Image> images) {

    public Resources {
        servers = IdMap.copyOf(servers);
        hosts = IdMap.copyOf(hosts);
        volumes = IdMap.copyOf(volumes);
        images = IdMap.copyOf(images);
    }

    /** No resources. */
    public static Resources empty() {
        return new Resources(IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty());
    }
}
