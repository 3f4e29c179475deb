package org.akashi.model.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.TrafficMatch;

/**
 * An intended way from one owner to another, with who approved it and until when.
 *
 * @param from project name or id, {@code outside}, or {@code *} for any owner
 * @param to project name or id, {@code outside}, {@code provider}, or {@code *}
 * @param traffic the traffic it covers, as a union; empty covers all traffic
 * @param trafficText the traffic as declared, for people
 * @param segment name or id of the only segment it holds on, if stated
 * @param expires last day it holds
 */
public record Interconnection(
        String id,
        String from,
        String to,
        List<TrafficMatch> traffic,
        List<String> trafficText,
        Optional<String> segment,
        String purpose,
        String approver,
        Optional<LocalDate> expires,
        EvidenceRef evidence) {

    /** Any owner. */
    public static final String ANYONE = "*";

    public Interconnection {
        traffic = List.copyOf(traffic);
        trafficText = List.copyOf(trafficText);
    }

    /** Whether it still holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return expires.isEmpty() || !day.isAfter(expires.get());
    }
}
