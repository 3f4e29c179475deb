package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            for (String word : entry.strip().split(" +", -1)) {
                Optional<IpAddress> address = IpAddress.parse(withoutLength(word));
                Optional<MacAddress> station = MacAddress.parse(word);
                if (word.equals("unknown")) {
                    unknown = true;
                } else if (address.isPresent()) {
                    addresses.add(address.get());
                } else if (station.isPresent()) {
                    mac = mac.or(() -> station);
                } else if (!word.isEmpty() && !word.equals("router") && !word.equals("dynamic")) {
                    problems.add(Diagnostic.Code.BAD_VALUE, port.place().child("addresses"), "addresses", word);
                }
            }
        }
        return new PortAddresses(mac, addresses, unknown);
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
        String[] words = entry.strip().split(" +", -1);
        Optional<MacAddress> mac = MacAddress.parse(words[0]);
        if (mac.isEmpty()) {
            return Optional.empty();
        }
        List<Prefix> prefixes = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Optional<Prefix> prefix = sender(words[i]);
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
