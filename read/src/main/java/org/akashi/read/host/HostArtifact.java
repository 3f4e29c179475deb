package org.akashi.read.host;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is read of a host, by the name of its file below {@code host/<host>/}, or below {@code host/<host>/netns/<name>/} for one of its
 * network namespaces.
 */
public enum HostArtifact {
    /** {@code ip -j -d link}. */
    LINKS("ip-link.json"),
    /** {@code ip -j -d addr}. */
    ADDRESSES("ip-addr.json"),
    /** {@code ip -j route show table all}. */
    ROUTES("ip-route.json"),
    /** {@code ip -j rule}. */
    POLICY("ip-rule.json"),
    /** {@code ip -6 -j rule}. */
    POLICY_V6("ip-rule6.json"),
    /** {@code ip -j neigh}. */
    NEIGHBOURS("ip-neigh.json"),
    /** {@code ip -j netns list}: which number a namespace has here. */
    NAMESPACES("ip-netns.json"),
    /** {@code bridge -j fdb}. */
    STATIONS("bridge-fdb.json"),
    /** {@code nft -j list ruleset}. */
    RULES("nft.json"),
    /** {@code sysctl -a}. */
    SETTINGS("sysctl.txt");

    private final String file;

    HostArtifact(String file) {
        this.file = file;
    }

    /** A file of a host. */
    public record Name(String space, HostArtifact what) {}

    /**
     * What the file at a path holds, if it is one of a host.
     *
     * @return the namespace as {@code <host>}, or {@code <host>/<name>}
     */
    public static Optional<Name> of(String path) {
        String[] steps = path.split("/", -1);
        int last = steps.length - 1;
        String space;
        if (last >= 2 && steps[last - 2].equals("host")) {
            space = steps[last - 1];
        } else if (last >= 4 && steps[last - 2].equals("netns") && steps[last - 4].equals("host")) {
            space = steps[last - 3] + "/" + steps[last - 1];
        } else {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(a -> a.file.equals(steps[last]))
                .findFirst()
                .map(a -> new Name(space, a));
    }
}
