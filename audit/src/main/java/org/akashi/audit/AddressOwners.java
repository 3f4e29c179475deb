package org.akashi.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.isolation.Owner;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;

/**
 * In whose subnets addresses lie, external segments aside. The address space is cut at every end of a subnet; within a piece the
 * holders are the same, and of them only matters whether they are none, one or several.
 */
final class AddressOwners {

    /** Who holds a piece of the address space: {@code one} if it is exactly one, and whether it is more. */
    private record Holders(Optional<Owner> one, boolean several) {
        static final Holders NOBODY = new Holders(Optional.empty(), false);
        static final Holders SEVERAL = new Holders(Optional.empty(), true);
    }

    private record Claim(Owner owner, int change) {}

    private final Map<Family, NavigableMap<IpAddress, Holders>> pieces = new EnumMap<>(Family.class);

    private AddressOwners() {}

    static AddressOwners of(Network network, Inventory inventory) {
        Map<Family, NavigableMap<IpAddress, List<Claim>>> claims = new EnumMap<>(Family.class);
        for (Segment segment : network.segments().values()) {
            Optional<Owner> owner = inventory.owner(segment);
            if (!segment.external() && owner.isPresent()) {
                for (Subnet subnet : segment.subnets()) {
                    claim(claims, subnet.prefix(), owner.get());
                }
            }
        }
        AddressOwners owners = new AddressOwners();
        claims.forEach((family, byStart) -> owners.pieces.put(family, sweep(byStart)));
        return owners;
    }

    private static void claim(Map<Family, NavigableMap<IpAddress, List<Claim>>> claims, Prefix prefix, Owner owner) {
        NavigableMap<IpAddress, List<Claim>> byStart =
                claims.computeIfAbsent(prefix.family(), family -> new TreeMap<>());
        byStart.computeIfAbsent(prefix.first(), at -> new ArrayList<>()).add(new Claim(owner, 1));
        if (!prefix.last().equals(IpAddress.highest(prefix.family()))) {
            byStart.computeIfAbsent(prefix.last().next(), at -> new ArrayList<>())
                    .add(new Claim(owner, -1));
        }
    }

    private static NavigableMap<IpAddress, Holders> sweep(NavigableMap<IpAddress, List<Claim>> byStart) {
        NavigableMap<IpAddress, Holders> pieces = new TreeMap<>();
        TreeMap<Owner, Integer> open = new TreeMap<>();
        byStart.forEach((at, claims) -> {
            for (Claim claim : claims) {
                open.merge(claim.owner(), claim.change(), (a, b) -> a + b == 0 ? null : a + b);
            }
            pieces.put(
                    at,
                    switch (open.size()) {
                        case 0 -> Holders.NOBODY;
                        case 1 -> new Holders(Optional.of(open.firstKey()), false);
                        default -> Holders.SEVERAL;
                    });
        });
        return pieces;
    }

    /** The one owner in whose subnets some of the addresses lie; empty if they lie in nobody's, or in several owners'. */
    Optional<Owner> only(AddressSet addresses) {
        NavigableMap<IpAddress, Holders> known = pieces.getOrDefault(addresses.family(), new TreeMap<>());
        Optional<Owner> only = Optional.empty();
        for (AddressSet.Range range : addresses.ranges()) {
            IpAddress from = Optional.ofNullable(known.floorKey(range.first())).orElse(range.first());
            for (Holders holders : known.subMap(from, true, range.last(), true).values()) {
                boolean another = only.isPresent()
                        && holders.one().isPresent()
                        && !holders.one().equals(only);
                if (holders.several() || another) {
                    return Optional.empty();
                }
                only = only.or(holders::one);
            }
        }
        return only;
    }
}
