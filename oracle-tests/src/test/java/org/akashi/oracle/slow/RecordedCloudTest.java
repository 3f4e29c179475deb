package org.akashi.oracle.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The slow evaluator, from the API's answers alone, says what ovn-trace said about the databases that ran the recorded cloud. */
class RecordedCloudTest {

    private static final Path SAMPLE = Path.of(System.getProperty("akashi.root", ".."), "samples/kumo/openstack");

    @Test
    void agrees_with_every_recorded_answer_of_ovn_trace() throws Exception {
        SlowCloud cloud = SlowCloud.read(SAMPLE);
        SlowEvaluator slow = new SlowEvaluator(cloud);
        List<String> wrong = new ArrayList<>();
        JsonNode rows = JsonMapper.shared().readTree(Files.readAllBytes(SAMPLE.resolve("_oracle.ovn-trace.json")));
        for (JsonNode row : rows) {
            String from = row.path("src_port").stringValue();
            String to = row.path("dst_port").stringValue();
            Frame frame = new Frame(
                    cloud.port(from).mac(),
                    0,
                    first(cloud, from),
                    first(cloud, to),
                    Frame.TCP,
                    40000,
                    row.path("tcp").intValue());
            SortedSet<String> receivers = slow.receiversByGuest(from, frame);
            boolean delivered = row.path("delivered").booleanValue();
            if (delivered ? !receivers.equals(new java.util.TreeSet<>(List.of(to))) : receivers.contains(to)) {
                wrong.add(row + " " + receivers + " " + frame);
            }
        }

        assertThat(rows.size()).isEqualTo(1140);
        assertThat(wrong).isEmpty();
    }

    private static Ip first(SlowCloud cloud, String port) {
        return cloud.port(port).fixed().stream()
                .map(Rows.Fixed::address)
                .filter(ip -> !ip.six())
                .findFirst()
                .orElseThrow();
    }
}
