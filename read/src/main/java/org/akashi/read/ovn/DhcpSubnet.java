package org.akashi.read.ovn;

import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Subnet;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;

/** A subnet as far as the DHCP answers given on it tell. */
final class DhcpSubnet {

    private DhcpSubnet() {}

    static Optional<Subnet> of(Row options, Problems problems) {
        String cidr = options.textOrEmpty("cidr");
        Optional<Prefix> prefix = Prefix.parse(cidr);
        if (prefix.isEmpty()) {
            problems.add(Diagnostic.Code.BAD_VALUE, options.place().child("cidr"), "cidr", cidr);
        }
        return prefix.map(p -> new Subnet(
                options.entry("external_ids", "subnet_id").orElse(options.uuid()),
                "",
                p,
                options.entry("options", "router").flatMap(IpAddress::parse),
                true,
                List.of(),
                options.place()));
    }
}
