package org.akashi.oracle.slow;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers "is this frame delivered, and to whom?" by walking it.
 *
 * {@snippet :
 * SlowCloud cloud = SlowCloud.read(Path.of("samples/kumo/openstack"));
 * SlowEvaluator slow = new SlowEvaluator(cloud);
 * Frame frame = new Frame(mac, Frame.BROADCAST, source, Ip.parse("10.20.0.159"), Frame.TCP, 40000, 80);
 * slow.receivers(from, frame); // ids of ports, external:<network id>
 * slow.explain(from, frame);   // the way in words
 * }
 *
 * <p>Knows ML2/OVN without its databases. What only those show (DNS records, MAC bindings, other drivers, other vnic types) is not
 * answered here.
 */
public final class SlowEvaluator {

    /** Begins the id of the world behind a network that is a wire of the data centre. */
    public static final String EXTERNAL = "external:";

    private final SlowCloud cloud;

    public SlowEvaluator(SlowCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Ids of the ports that receive a frame, with {@code external:<network id>} where it leaves the cloud; a router's port where the
     * router answers an echo. Empty if nobody does.
     */
    public SortedSet<String> receivers(String from, Frame frame) {
        PacketWalk walk = new PacketWalk(cloud, false);
        walk.emit(from, frame);
        return walk.receivers();
    }

    /**
     * The same for a guest that leaves the destination MAC to its own routing table and ARP or ND. Whatever MAC the frame has is
     * replaced.
     */
    public SortedSet<String> receiversByGuest(String from, Frame frame) {
        SortedSet<String> all = new TreeSet<>();
        for (long mac : new Neighbours(cloud).nextMacs(from, frame.destination())) {
            all.addAll(receivers(from, frame.withMacs(frame.sourceMac(), mac)));
        }
        return all;
    }

    /** The way of a frame in words, step by step. */
    public List<String> explain(String from, Frame frame) {
        PacketWalk walk = new PacketWalk(cloud, true);
        walk.emit(from, frame);
        return walk.journal();
    }
}
