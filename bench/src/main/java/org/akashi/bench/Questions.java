package org.akashi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.reach.Question;

/** Questions as people would ask them: to a neighbour, to a published address, to any machine. */
final class Questions {

    private static final int[] PORTS = {22, 80, 443, 5432, 9100};

    private Questions() {}

    /** So many questions, the same from the same seed. */
    static List<Question> of(Network network, int count, long seed) {
        List<Port> guests = new ArrayList<>();
        for (Port port : network.ports().values()) {
            if (port.role() == Port.Role.GUEST && !port.addresses().isEmpty()) {
                guests.add(port);
            }
        }
        List<IpAddress> published = new ArrayList<>();
        for (Router router : network.routers().values()) {
            for (NatRule rule : router.nat()) {
                if (rule.kind() == NatRule.Kind.BOTH) {
                    published.add(rule.external());
                }
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Question> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(guests.size());
            questions.add(question(i, guests.get(from), destination(random, guests, from, published), random));
        }
        return questions;
    }

    /** Half of them near: ports of one tenant are next to each other in no order, so a neighbour is sought on the segment. */
    private static IpAddress destination(
            SplittableRandom random, List<Port> guests, int from, List<IpAddress> published) {
        Port sender = guests.get(from);
        return switch (random.nextInt(4)) {
            case 0, 1 -> near(sender, random);
            case 2 -> published.isEmpty() ? near(sender, random) : published.get(random.nextInt(published.size()));
            default -> guests.get(random.nextInt(guests.size())).addresses().getFirst();
        };
    }

    /** An address within 16 of the sender's own, most likely on its subnet. */
    private static IpAddress near(Port sender, SplittableRandom random) {
        IpAddress own = sender.addresses().getFirst();
        return new IpAddress(own.family(), own.high(), (own.low() ^ random.nextInt(1, 16)) & mask(own));
    }

    private static long mask(IpAddress address) {
        return address.family() == org.akashi.model.net.Family.V4 ? 0xffff_ffffL : -1L;
    }

    private static Question question(int number, Port from, IpAddress destination, SplittableRandom random) {
        return new Question(
                "q" + number,
                from.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                destination,
                Protocols.TCP,
                OptionalInt.empty(),
                OptionalInt.of(PORTS[random.nextInt(PORTS.length)]),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
