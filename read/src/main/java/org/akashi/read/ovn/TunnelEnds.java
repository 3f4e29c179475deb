package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** The addresses between which chassis carry the overlay (ovn-sb(5), Encap). */
public final class TunnelEnds {

    private TunnelEnds() {}

    public static List<ManagementAddress> of(Database sb, Problems problems) {
        List<ManagementAddress> addresses = new ArrayList<>();
        for (Row row : sb.rows("Encap")) {
            String text = row.textOrEmpty("ip");
            Optional<IpAddress> address = IpAddress.parse(text);
            if (address.isEmpty()) {
                problems.add(Diagnostic.Code.BAD_VALUE, row.place().child("ip"), "ip", text);
            }
            address.ifPresent(a -> addresses.add(new ManagementAddress(
                    Prefix.host(a), ManagementAddress.Role.TUNNEL, row.textOrEmpty("chassis_name"), row.place())));
        }
        return addresses;
    }
}
