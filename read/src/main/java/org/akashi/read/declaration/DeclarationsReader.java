package org.akashi.read.declaration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.read.ReadException.Code;

/**
 * Reads a declarations file:
 *
 * {@snippet lang=yaml :
 * interconnections:
 *   - id: shared-web
 *     from: acme-prod                  # a project's name or id, outside, or "*"
 *     to: shared-services              # or provider
 *     traffic: [tcp 80, tcp 443]       # left out: all traffic
 *     segment: shared-services-net     # left out: on every segment
 *     purpose: internal web portal
 *     approver: head of operations
 *     expires: 2027-03-31              # left out: never
 * management:
 *   - prefix: 10.0.0.0/8
 *     what: out-of-band network
 * }
 */
public final class DeclarationsReader {

    private static final Set<String> TOP = Set.of("interconnections", "management");
    private static final Set<String> INTERCONNECTION =
            Set.of("id", "from", "to", "traffic", "segment", "purpose", "approver", "expires");
    private static final Set<String> MANAGEMENT = Set.of("prefix", "what");

    private DeclarationsReader() {}

    /**
     * Reads a file.
     *
     * @param asOf the day on which expiry will be judged
     * @throws org.akashi.read.ReadException if anything in it cannot be used
     */
    public static Declarations read(Path file, LocalDate asOf) {
        Optional<YamlValue> document = YamlFile.read(file);
        if (document.isEmpty()) {
            return new Declarations(List.of(), List.of(), asOf);
        }
        YamlValue top = document.get().checkMembers(TOP);
        return new Declarations(interconnections(top), management(top), asOf);
    }

    private static List<Interconnection> interconnections(YamlValue top) {
        List<Interconnection> interconnections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlValue item : top.list("interconnections")) {
            item.checkMembers(INTERCONNECTION);
            String id = item.required("id").text();
            if (!ids.add(id)) {
                throw item.required("id").wrong(Code.DUPLICATE_ID, id);
            }
            List<TrafficMatch> traffic = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (YamlValue value : item.list("traffic")) {
                texts.add(value.text());
                traffic.addAll(
                        TrafficText.parse(value.text()).orElseThrow(() -> value.wrong(Code.BAD_TRAFFIC, value.text())));
            }
            interconnections.add(new Interconnection(
                    id,
                    item.required("from").text(),
                    item.required("to").text(),
                    traffic,
                    texts,
                    item.member("segment").map(YamlValue::text),
                    item.required("purpose").text(),
                    item.required("approver").text(),
                    item.member("expires").map(DeclarationsReader::day),
                    item.place()));
        }
        return interconnections;
    }

    private static LocalDate day(YamlValue value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw value.wrong(Code.BAD_DATE, value.text());
        }
    }

    private static List<ManagementAddress> management(YamlValue top) {
        List<ManagementAddress> addresses = new ArrayList<>();
        for (YamlValue item : top.list("management")) {
            item.checkMembers(MANAGEMENT);
            YamlValue prefix = item.required("prefix");
            addresses.add(new ManagementAddress(
                    Prefix.parse(prefix.text()).orElseThrow(() -> prefix.wrong(Code.BAD_PREFIX, prefix.text())),
                    ManagementAddress.Role.DECLARED,
                    item.required("what").text(),
                    item.place()));
        }
        return addresses;
    }
}
