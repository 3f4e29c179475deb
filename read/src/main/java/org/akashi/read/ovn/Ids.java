package org.akashi.read.ovn;

import org.akashi.read.ovn.db.Row;

/**
 * The declared object's id within the names that ML2/OVN gives: {@code neutron-<network or router>}, {@code lrp-<port>}. Objects of
 * other makers keep their names, and nameless ones their UUID.
 */
final class Ids {

    private static final String NEUTRON = "neutron-";
    private static final String ROUTER_PORT = "lrp-";

    private Ids() {}

    static String ofNamed(Row row) {
        String name = row.textOrEmpty("name");
        return name.isEmpty() ? row.uuid() : plain(name);
    }

    static String plain(String name) {
        return strip(name, NEUTRON);
    }

    static String ofRouterPort(String name) {
        return strip(name, ROUTER_PORT);
    }

    private static String strip(String name, String prefix) {
        return name.length() > prefix.length() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
