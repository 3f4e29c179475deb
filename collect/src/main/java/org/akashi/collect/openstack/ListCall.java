package org.akashi.collect.openstack;

import java.util.List;
import java.util.Optional;

/**
 * A list that a service answers with.
 *
 * @param service folder of its artefacts, such as {@code network}
 * @param name name of its artefacts, such as {@code security-group-rules}
 * @param path path and query behind the service's address
 * @param own path to ask where {@code path} is forbidden: it shows what is the asker's own; empty if there is none
 * @param list member of the answer that holds the list; empty if the answer is no list
 * @param paging how the rest is asked for
 * @param rare whether clouds without it are nothing strange: an extension that is off answers 404
 * @param from list whose elements are each asked for, if the call has {@code {id}} in its path
 */
record ListCall(
        String service,
        String name,
        String path,
        String own,
        String list,
        Paging paging,
        boolean rare,
        Optional<Each> from) {

    /** How the rest of a list is asked for. */
    enum Paging {
        /** It comes as a whole. */
        NONE,
        /** {@code limit} and {@code marker}; the answer names the next page. */
        MARKER,
        /** {@code limit} and {@code offset}; an empty page is the last. */
        OFFSET
    }

    /**
     * The list whose elements are asked for one by one.
     *
     * @param list name of the artefacts it is in, with the service
     * @param member member of those artefacts that holds it
     * @param id member of an element that fills {@code {id}}; of an address the last step does
     * @param filter member that has to have a value; empty for all
     * @param value that value, as JSON
     * @param under member of our artefact that holds the answers by id
     */
    record Each(String list, String member, String id, String filter, String value, String under) {}

    static ListCall whole(String service, String name, String path, String list) {
        return new ListCall(service, name, path, "", list, Paging.NONE, false, Optional.empty());
    }

    static ListCall paged(String service, String name, String path, String list) {
        return new ListCall(service, name, path, "", list, Paging.MARKER, false, Optional.empty());
    }

    static ListCall each(String service, String name, String path, String list, Each from) {
        return new ListCall(service, name, path, "", list, Paging.NONE, true, Optional.of(from));
    }

    /** The same, which a cloud may well lack. */
    ListCall ifThere() {
        return new ListCall(service, name, path, own, list, paging, true, from);
    }

    /** The same, with what to ask where that is forbidden. */
    ListCall orOwn(String narrower) {
        return new ListCall(service, name, path, narrower, list, paging, rare, from);
    }

    ListCall byOffset() {
        return new ListCall(service, name, path, own, list, Paging.OFFSET, rare, from);
    }

    /** Members of its elements in which users keep what they like, secrets among it. */
    String[] secretive() {
        return switch (service + "/" + name) {
            case "identity/credentials" -> new String[] {"blob"};
            case "compute/servers", "volume/volumes", "volume/snapshots", "volume/backups", "key-manager/secrets" ->
                new String[] {"metadata"};
            default -> new String[0];
        };
    }

    /** What it is in the records of a package. */
    String unit(String region) {
        return "openstack/" + region + "/" + service + "/" + name;
    }

    static List<ListCall> all() {
        return ListCalls.ALL;
    }
}
