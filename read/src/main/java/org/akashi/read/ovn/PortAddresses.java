package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;

/**
 * The columns {@code addresses} and {@code port_security} of a switch port: entries like {@code "fa:16:3e:09:0a:9a 10.20.0.159"},
 * {@code "unknown"}, {@code "router"}, {@code "dynamic"} (ovn-nb(5), Logical_Switch_Port).
 */
record PortAddresses(Optional<MacAddress> mac, List<IpAddress> addresses, boolean unknown) {

    static PortAddresses of(Row port, Problems problems) {
        List<IpAddress> addresses = new ArrayList<>();
        Optional<MacAddress> mac = Optional.empty();
        boolean unknown = false;
        List<String> entries = new ArrayList<>(port.texts("addresses"));
        port.text("dynamic_addresses").ifPresent(entries::add);
        for (String entry : entries) {
            for (String word : words(entry)) {
                Optional<IpAddress> address = IpAddress.parse(withoutLength(word));
                Optional<MacAddress> station = MacAddress.parse(word);
                if (word.equals("unknown")) {
                    unknown = true;
                } else if (address.isPresent()) {
                    addresses.add(address.get());
                } else if (station.isPresent()) {
                    mac = mac.or(() -> station);
                } else if (!word.equals("router") && !word.equals("dynamic")) {
                    problems.add(Diagnostic.Code.BAD_VALUE, port.place().child("addresses"), "addresses", word);
                }
            }
        }
        return new PortAddresses(mac, addresses, unknown);
    }

    /** The words between blanks; a regular expression would cost more than the rest of the reading. */
    private static List<String> words(String entry) {
        List<String> words = new ArrayList<>(4);
        for (StringTokenizer rest = new StringTokenizer(entry, " "); rest.hasMoreTokens(); ) {
            words.add(rest.nextToken());
        }
        return words;
    }

    private static String withoutLength(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? word : word.substring(0, slash);
    }

    /**
     * The check of sender addresses; nothing if an entry cannot be read, for then nobody knows what the port may send.
     *
     * <p>An address with a length and host bits is that address alone; without host bits it is the whole prefix (ovn-nb(5),
     * "port_security").
     */
    static Optional<AntiSpoofing> antiSpoofing(Row port, Problems problems) {
        List<String> entries = port.texts("port_security");
        if (entries.isEmpty()) {
            return Optional.of(AntiSpoofing.OFF);
        }
        List<AntiSpoofing.Binding> bindings = new ArrayList<>();
        for (String entry : entries) {
            Optional<AntiSpoofing.Binding> binding = binding(entry);
            if (binding.isEmpty()) {
                problems.add(Diagnostic.Code.BAD_VALUE, port.place().child("port_security"), "port_security", entry);
                return Optional.empty();
            }
            bindings.add(binding.get());
        }
        return Optional.of(AntiSpoofing.of(bindings));
    }

    private static Optional<AntiSpoofing.Binding> binding(String entry) {
        List<String> words = words(entry);
        Optional<MacAddress> mac = words.isEmpty() ? Optional.empty() : MacAddress.parse(words.getFirst());
        if (mac.isEmpty()) {
            return Optional.empty();
        }
        List<Prefix> prefixes = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            Optional<Prefix> prefix = sender(word);
            if (prefix.isEmpty()) {
                return Optional.empty();
            }
            prefixes.add(prefix.get());
        }
        return Optional.of(new AntiSpoofing.Binding(mac.get(), prefixes));
    }

    private static Optional<Prefix> sender(String word) {
        Optional<IpAddress> address = IpAddress.parse(withoutLength(word));
        return Prefix.parse(word)
                .flatMap(prefix -> address.map(a -> prefix.network().equals(a) ? prefix : Prefix.host(a)));
    }
}
