package org.akashi.oracle.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static final MacAddress FROM = MacAddress.of("02:00:00:00:00:01");
    private static final MacAddress TO = MacAddress.of("02:00:00:00:00:02");

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.2, 6, 1000, 80",
        "10.0.0.1, 10.0.0.2, 17, 1000, 53",
        "10.0.0.1, 10.0.0.2, 1, 0, 2048",
        "10.0.0.1, 10.0.0.2, 253, 0, 0",
        "fd00::1, fd00::2, 6, 1000, 80",
        "fd00::1, fd00::2, 58, 0, 32768"
    })
    void what_is_written_is_read_back(String from, String to, int protocol, int sourcePort, int port) {
        Packet packet = new Packet(FROM, TO, IpAddress.of(from), IpAddress.of(to), protocol, sourcePort, port);
        assertThat(Seen.of(Frame.probe(packet, 7))).isEqualTo(Optional.of(new Seen.Marked(7, packet)));
    }
}
