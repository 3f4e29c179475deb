package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.Row;

/** What routers have learned or been told about their neighbours. */
final class NeighbourMapping {

    private NeighbourMapping() {}

    static List<NeighbourBinding> of(Database nb, Optional<Database> sb, Problems problems) {
        List<NeighbourBinding> bindings = new ArrayList<>();
        nb.rows("Static_MAC_Binding").forEach(row -> binding(row, problems).ifPresent(bindings::add));
        sb.ifPresent(database -> database.rows("MAC_Binding")
                .forEach(row -> binding(row, problems).ifPresent(bindings::add)));
        bindings.sort(Comparator.comparing(NeighbourBinding::routerInterface)
                .thenComparing(NeighbourBinding::address)
                .thenComparing(NeighbourBinding::evidence));
        return bindings;
    }

    private static Optional<NeighbourBinding> binding(Row row, Problems problems) {
        Optional<IpAddress> address = IpAddress.parse(row.textOrEmpty("ip"));
        Optional<MacAddress> mac = MacAddress.parse(row.textOrEmpty("mac"));
        if (address.isEmpty() || mac.isEmpty()) {
            String column = address.isEmpty() ? "ip" : "mac";
            problems.add(Diagnostic.Code.BAD_VALUE, row.place().child(column), column, row.textOrEmpty(column));
            return Optional.empty();
        }
        return Optional.of(new NeighbourBinding(
                Ids.ofRouterPort(row.textOrEmpty("logical_port")), address.get(), mac.get(), row.place()));
    }
}
