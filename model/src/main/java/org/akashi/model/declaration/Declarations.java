package org.akashi.model.declaration;

import java.time.LocalDate;
import java.util.List;
import org.akashi.model.network.ManagementAddress;

/**
 * The audited side's declarations.
 *
 * @param asOf the day on which expiry is judged
 */
public record Declarations(List<Interconnection> interconnections, List<ManagementAddress> management, LocalDate asOf) {

    public Declarations {
        interconnections = List.copyOf(interconnections);
        management = List.copyOf(management);
    }

    /** Nothing declared; the day does not matter. */
    public static Declarations none() {
        return new Declarations(List.of(), List.of(), LocalDate.EPOCH);
    }

    public boolean isEmpty() {
        return interconnections.isEmpty() && management.isEmpty();
    }
}
