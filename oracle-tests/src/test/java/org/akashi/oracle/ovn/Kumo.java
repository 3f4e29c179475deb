package org.akashi.oracle.ovn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample cloud and the answers of ovn-trace that were recorded with it. */
final class Kumo {

    private Kumo() {}

    /** The evidence as a user would name it. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("akashi.root", ".."), "samples/kumo");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no sample cloud at " + folder.toAbsolutePath()
                    + ": run the tests from the project's root (tools/check), or set -Dakashi.root");
        }
        return folder;
    }

    /** Its OpenStack answers and OVN databases. */
    static Path openstack() {
        return folder().resolve("openstack");
    }

    /**
     * A recorded answer. It tells whether one port receives the packet, and is silent about others: where it says no, the packet
     * may still leave the cloud, or reach whoever has or claims that address on the sender's own network.
     */
    record Answered(Question question, String receiver, boolean delivered) {

        boolean agreesWith(Answer.Verdict verdict, List<String> deliveredTo) {
            return delivered
                    ? verdict == Answer.Verdict.DELIVERED && deliveredTo.equals(List.of(receiver))
                    : verdict != Answer.Verdict.UNDETERMINED && !deliveredTo.contains(receiver);
        }
    }

    /** The 1,140 recorded answers, as questions between ports' own addresses. */
    static List<Answered> recordedAnswers(RecordedNeutron recorded) throws IOException {
        List<Answered> all = new ArrayList<>();
        JsonNode rows =
                JsonMapper.shared().readTree(Files.readAllBytes(openstack().resolve("_oracle.ovn-trace.json")));
        for (JsonNode row : rows) {
            String receiver = row.path("dst_port").stringValue();
            IpAddress address =
                    recorded.port(receiver).first(Family.V4).orElseThrow().address();
            Question question = new Question(
                    "recorded-" + (all.size() + 1),
                    row.path("src_port").stringValue(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    address,
                    Protocols.TCP,
                    OptionalInt.of(40000),
                    OptionalInt.of(row.path("tcp").intValue()),
                    OptionalInt.empty(),
                    OptionalInt.empty());
            all.add(new Answered(question, receiver, row.path("delivered").booleanValue()));
        }
        return all;
    }
}
