package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;

/**
 * The content of a named address set.
 *
 * @param other whether it holds something that is no IP address, such as MAC addresses
 */
public record Addresses(AddressSet v4, AddressSet v6, boolean other) {

    /** Reads the members; text that is no constant of the language is passed over, as OVN does. */
    public static Addresses of(Collection<String> members) {
        List<AddressSet.Range> v4 = new ArrayList<>();
        List<AddressSet.Range> v6 = new ArrayList<>();
        boolean other = false;
        for (String member : members) {
            Optional<Prefix> prefix = Constants.prefix(member);
            if (prefix.isPresent()) {
                AddressSet.Range range =
                        new AddressSet.Range(prefix.get().first(), prefix.get().last());
                (prefix.get().family() == Family.V4 ? v4 : v6).add(range);
            } else {
                other = true;
            }
        }
        return new Addresses(AddressSet.union(Family.V4, v4), AddressSet.union(Family.V6, v6), other);
    }

    AddressSet of(Family family) {
        return family == Family.V4 ? v4 : v6;
    }
}
