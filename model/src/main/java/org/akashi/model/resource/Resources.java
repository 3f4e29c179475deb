package org.akashi.model.resource;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The servers, hosts, volumes and images of a cloud, each by id. */
public record Resources(
        SortedMap<String, Server> servers,
        SortedMap<String, Host> hosts,
        SortedMap<String, Volume> volumes,
        SortedMap<String, Image> images) {

    public Resources {
        servers = Collections.unmodifiableSortedMap(new TreeMap<>(servers));
        hosts = Collections.unmodifiableSortedMap(new TreeMap<>(hosts));
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
    }

    /** No resources. */
    public static Resources empty() {
        return new Resources(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
