package org.akashi.oracle.ovn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.net.IpAddress;
import org.akashi.model.reach.Question;

/**
 * What a trace says, in the words of an answer.
 *
 * <p>A packet that OVN makes itself on the way (an ARP request, an ICMP error, a TCP reset) is no delivery. One whose next
 * hop is unknown ends in {@code arp} or {@code nd_ns}; on a network with a way out, someone outside may answer, so it counts
 * as leaving there. An echo request to a router's address is answered by it and so delivered to it; what OVN answers as a
 * DHCP server is delivered to nobody.
 */
public final class TraceReading {

    private static final Pattern OUTPUT = Pattern.compile("/\\* output to \"([^\"]*)\", type \"([^\"]*)\" \\*/");
    private static final Pattern ENTRY = Pattern.compile("ingress\\(dp=\"([^\"]*)\", inport=\"([^\"]*)\"\\)");

    /** Packets made by OVN (ovn-sb(5), Logical_Flow actions). */
    private static final Set<String> GENERATED = Set.of(
            "arp",
            "nd_ns",
            "nd_na",
            "nd_na_router",
            "icmp4",
            "icmp4_error",
            "icmp6",
            "icmp6_error",
            "tcp_reset",
            "sctp_abort",
            "reject");

    private static final Set<String> SOLICITATIONS = Set.of("arp", "nd_ns");
    private static final Set<String> ECHO_REPLIES = Set.of("icmp4.type = 0", "icmp6.type = 129");

    /** What the ports and datapaths of a trace are called in an answer. */
    public interface Places {

        /** The network that a datapath is; empty for a router's. */
        Optional<String> network(String datapath);

        /** The network that a localnet port leads out of. */
        String leftBy(String localnetPort);

        boolean hasExit(String network);

        /**
         * The router's interface that answers.
         *
         * @param entry router port by which the question came in
         */
        String answering(String entry, IpAddress asked);
    }

    private final Places places;
    private final Question question;
    private final Set<String> deliveredTo = new TreeSet<>();
    private final Set<String> soughtOn = new HashSet<>();
    private boolean sought;

    private TraceReading(Places places, Question question) {
        this.places = places;
        this.question = question;
    }

    public static TraceReading of(TraceTree trace, Question question, Places places) {
        TraceReading reading = new TraceReading(places, question);
        reading.walk(trace.children(), Optional.empty());
        return reading;
    }

    public Expected expected() {
        return Expected.of(deliveredTo);
    }

    /** Whether a router asked for a next hop that OVN does not know, on any network. */
    public boolean sought() {
        return sought;
    }

    /** Networks without a way out on which a router asked for a next hop that OVN does not know. */
    public Set<String> soughtOn() {
        return Set.copyOf(soughtOn);
    }

    /**
     * Follows the packet. {@code entry} is the port by which it came into the datapath it is in.
     *
     * @return whether the packet that was asked about goes on behind these steps
     */
    private boolean walk(List<TraceTree> steps, Optional<String> entry) {
        for (TraceTree step : steps) {
            Matcher output = OUTPUT.matcher(step.text());
            if (ECHO_REPLIES.contains(step.text())) {
                deliveredTo.add(places.answering(entry.orElseThrow(), question.destination()));
                return false;
            } else if (step.text().contains("put_dhcp_opts(") || step.text().contains("put_dhcpv6_opts(")) {
                return false;
            } else if (output.matches()) {
                output(output.group(1), output.group(2));
            } else if (GENERATED.contains(step.word())) {
                if (SOLICITATIONS.contains(step.word())) {
                    solicited(step);
                }
            } else {
                Matcher in = ENTRY.matcher(step.text());
                boolean enters = in.matches();
                if (!walk(step.children(), enters ? Optional.of(in.group(2)) : entry) && !forks(step)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Copies of a packet have fates of their own. */
    private static boolean forks(TraceTree step) {
        return step.word().equals("clone")
                || step.word().equals("multicast")
                || step.word().equals("egress");
    }

    private void output(String port, String type) {
        switch (type) {
            case "", "localport" -> deliveredTo.add(port);
            case "localnet" -> deliveredTo.add(Question.EXTERNAL + places.leftBy(port));
            // Into the neighbouring datapath, whose ingress follows.
            case "patch", "chassisredirect" -> {}
            default -> throw new IllegalArgumentException("output to '" + port + "' of unknown type '" + type + "'");
        }
    }

    /** Someone is asked for on the first network that the solicitation enters. */
    private void solicited(TraceTree solicitation) {
        sought = true;
        firstSwitch(solicitation).ifPresent(network -> {
            if (places.hasExit(network)) {
                deliveredTo.add(Question.EXTERNAL + network);
            } else {
                soughtOn.add(network);
            }
        });
    }

    private Optional<String> firstSwitch(TraceTree step) {
        Matcher in = ENTRY.matcher(step.text());
        if (in.matches() && places.network(in.group(1)).isPresent()) {
            return places.network(in.group(1));
        }
        for (TraceTree child : step.children()) {
            Optional<String> found = firstSwitch(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
