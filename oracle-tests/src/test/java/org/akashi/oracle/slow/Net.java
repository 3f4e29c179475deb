package org.akashi.oracle.slow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subnet of a random cloud, with the addresses that are taken. */
record Net(String network, String subnet, Block block, Set<String> taken) {

    static Net of(String network, String subnet, Block block) {
        return new Net(network, subnet, block, new HashSet<>());
    }

    boolean six() {
        return block.address().six();
    }

    String address(int offset) {
        Ip first = block.first();
        return new Ip(first.six(), first.high(), first.low() + offset).toString();
    }

    /** One of a few addresses, so that they are often the same elsewhere; empty if it is taken here. */
    Optional<String> take(Dice dice) {
        for (int i = 0; i < 4; i++) {
            String address = address(dice.between(5, 10));
            if (taken.add(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    Map<String, Object> fixed(String address) {
        return SmallCloud.row("subnet_id", subnet, "ip_address", address);
    }

    boolean overlaps(Net other) {
        return block.contains(other.block.first()) || other.block.contains(block.first());
    }

    static boolean isV4(Object address) {
        return String.valueOf(address).indexOf(':') < 0;
    }

    /** The {@code fixed_ips} of a port that has them. */
    static List<?> fixedIps(Map<String, Object> port) {
        return port.get("fixed_ips") instanceof List<?> all ? all : List.of();
    }
}
