package org.akashi.read.host.nft;

import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.IpAddress;

/** What becomes of a packet at a rule. */
public sealed interface Verdict {

    /** Ends the chain's hook; the next one may still drop it. */
    record Accept() implements Verdict {}

    /** Ends everything; {@code reject} is the same with a message to the sender. */
    record Drop() implements Verdict {}

    /** Goes on in another chain and comes back after its end. */
    record Jump(String chain) implements Verdict {}

    /** Goes on in another chain and does not come back. */
    record Goto(String chain) implements Verdict {}

    /** Leaves the chain. */
    record Return() implements Verdict {}

    /** Gets another destination. */
    record ToDestination(IpAddress address, OptionalInt port) implements Verdict {}

    /** Gets another source; none is the address of the interface it leaves by. */
    record ToSource(Optional<IpAddress> address) implements Verdict {}

    /** Nobody knows. */
    record Unknown(String why) implements Verdict {}
}
