package org.akashi.synth.plan;

import java.util.List;

/**
 * A network.
 *
 * @param number tunnel id of an overlay, VLAN id of a physical network; 0 for an untagged one
 * @param physical name of the physical network; empty for an overlay
 * @param shared whether everyone may use it
 * @param hardware what keeps the Ethernet addresses of its ports apart from those of other networks
 * @param subnets filled while its part is drafted
 */
public record Network(
        String id,
        String name,
        Project owner,
        int number,
        String physical,
        boolean external,
        boolean shared,
        int hardware,
        List<Subnet> subnets) {

    public boolean isOverlay() {
        return physical.isEmpty();
    }

    /** {@code geneve}, {@code vlan} or {@code flat}. */
    public String type() {
        return isOverlay() ? "geneve" : number == 0 ? "flat" : "vlan";
    }

    /** An Ethernet address that no other host number of this network has. */
    public String mac(int host) {
        int bits = hardware + host * 0x9e3779b1 & 0xff_ffff;
        return "fa:16:3e:" + pair(bits >> 16) + ':' + pair(bits >> 8) + ':' + pair(bits);
    }

    private static String pair(int bits) {
        return "" + Character.forDigit(bits >> 4 & 15, 16) + Character.forDigit(bits & 15, 16);
    }
}
