package org.akashi.read.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.akashi.read.host.nft.Ruleset;

/** Rules of a bridge's namespace that reach its frames by other ways than the chains between its ports. */
final class BridgeSurroundings {

    private static final Set<String> FORWARDING = Set.of("prerouting", "forward", "postrouting");

    private final Space space;
    private final Link bridge;

    BridgeSurroundings(Space space, Link bridge) {
        this.space = space;
        this.bridge = bridge;
    }

    /** What the model does not know about them. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        boolean ownAddress = !bridge.addresses().isEmpty();
        for (Ruleset.Chain chain : space.ruleset().chains()) {
            String hook = chain.hook().orElse("");
            switch (chain.family()) {
                case "bridge" -> {
                    if (ownAddress && !hook.isEmpty() && !hook.equals("prerouting")) {
                        settings.add("chain " + chain.id() + " beside an address of the bridge");
                    }
                }
                case "netdev" -> settings.add("chain " + chain.id());
                default -> {
                    if (hook.equals("ingress") || (FORWARDING.contains(hook) && calledForBridges(chain.family()))) {
                        settings.add("chain " + chain.id() + " is called for bridged packets");
                    }
                }
            }
        }
        return settings;
    }

    /** Whether bridged packets also run through the chains of IP; so it is unless the kernel says no. */
    private boolean calledForBridges(String family) {
        boolean v4 = !family.equals("ip6")
                && !setting("net.bridge.bridge-nf-call-iptables").equals("0");
        boolean v6 = !family.equals("ip")
                && !setting("net.bridge.bridge-nf-call-ip6tables").equals("0");
        return v4 || v6;
    }

    private String setting(String name) {
        return space.setting(name).orElse("1");
    }
}
