package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Prefix;
import org.akashi.read.json.JsonObject;

/** A named set of prefixes that rules refer to. */
record AddressGroupEntry(String id, String name, List<Prefix> prefixes, EvidenceRef place) {

    static final Set<String> MEMBERS = Set.of("id", "name", "addresses");

    static Optional<AddressGroupEntry> read(JsonObject o) {
        List<Prefix> prefixes = new ArrayList<>();
        for (String text : o.texts("addresses")) {
            Prefix.parse(text).or(() -> o.bad("addresses", text)).ifPresent(prefixes::add);
        }
        return o.required("id").map(id -> new AddressGroupEntry(id, o.textOrEmpty("name"), prefixes, o.place()));
    }
}
