package org.akashi.model.net;

import java.util.Arrays;
import java.util.Collection;

/** Sets of addresses that are given one by one, such as those of a group's ports. */
public final class SingleAddresses {

    private SingleAddresses() {}

    /** The set of those addresses that are of a family, in any order and repeated as they may be. */
    public static AddressSet of(Family family, Collection<IpAddress> addresses) {
        return family == Family.V4 ? v4(addresses) : v6(addresses);
    }

    private static AddressSet v4(Collection<IpAddress> addresses) {
        long[] numbers = new long[addresses.size()];
        int size = 0;
        for (IpAddress address : addresses) {
            if (address.family() == Family.V4) {
                numbers[size++] = address.low();
            }
        }
        Arrays.sort(numbers, 0, size);
        Intervals merged = new Intervals(Family.V4, size);
        for (int i = 0; i < size; i++) {
            merged.join(0, numbers[i], 0, numbers[i]);
        }
        return merged.set();
    }

    private static AddressSet v6(Collection<IpAddress> addresses) {
        Intervals merged = new Intervals(Family.V6, addresses.size());
        addresses.stream()
                .filter(address -> address.family() == Family.V6)
                .sorted()
                .forEach(a -> merged.join(a.high(), a.low(), a.high(), a.low()));
        return merged.set();
    }
}
