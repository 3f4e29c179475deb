package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.oracle.slow.Comparison.Asked;
import org.akashi.oracle.slow.Comparison.Sent;

/**
 * A small cloud in which the two once disagreed, with the questions that showed it; a file, where it is kept.
 *
 * @param asked frames beside those that every comparison tries
 */
record FoundCloud(SmallCloud cloud, List<Asked> asked) {

    private static final String QUESTIONS = "asked";

    FoundCloud {
        asked = List.copyOf(asked);
    }

    static FoundCloud of(SmallCloud cloud, Optional<Asked> asked) {
        return new FoundCloud(cloud, asked.map(List::of).orElse(List.of()));
    }

    /** Reads what {@link #toString} wrote. */
    static FoundCloud parse(String json) {
        SmallCloud cloud = SmallCloud.parse(json);
        List<Asked> asked = new ArrayList<>();
        for (Map<String, Object> row : cloud.list(QUESTIONS)) {
            Frame frame = new Frame(
                    Frame.mac(text(row, "source_mac")),
                    Frame.mac(text(row, "destination_mac")),
                    Ip.parse(text(row, "source")),
                    Ip.parse(text(row, "destination")),
                    number(row, "protocol"),
                    number(row, "source_port"),
                    number(row, "destination_port"));
            asked.add(new Asked(new Sent(text(row, "from"), frame), Boolean.TRUE.equals(row.get("guest"))));
        }
        cloud.list(QUESTIONS).clear();
        return new FoundCloud(cloud, asked);
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }

    private static int number(Map<String, Object> row, String name) {
        return Integer.parseInt(text(row, name));
    }

    @Override
    public String toString() {
        SmallCloud whole = SmallCloud.parse(cloud.toString());
        for (Asked each : asked) {
            Frame frame = each.sent().frame();
            whole.add(
                    QUESTIONS,
                    "from",
                    each.sent().from(),
                    "guest",
                    each.guest(),
                    "source_mac",
                    Frame.macText(frame.sourceMac()),
                    "destination_mac",
                    Frame.macText(frame.destinationMac()),
                    "source",
                    frame.source().toString(),
                    "destination",
                    frame.destination().toString(),
                    "protocol",
                    frame.protocol(),
                    "source_port",
                    frame.sourcePort(),
                    "destination_port",
                    frame.destinationPort());
        }
        return whole.toString();
    }
}
