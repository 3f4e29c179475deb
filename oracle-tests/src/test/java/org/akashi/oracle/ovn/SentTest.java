package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentTest {

    private RecordedNeutron kumo;
    private Southbound southbound;

    @BeforeAll
    void read() throws IOException {
        kumo = RecordedNeutron.read(Kumo.openstack());
        southbound = new Southbound(
                Map.of(),
                Map.of(
                        "exit",
                        kumo.network("public").id(),
                        "exit-2",
                        kumo.network("dc-storage").id()));
    }

    @Test
    void a_neighbour_is_sent_to_directly_and_anyone_else_by_the_gateway() {
        assertThat(destinationMac("globex-web-2", "10.20.0.159"))
                .contains(kumo.named("globex-web-1").mac());
        assertThat(destinationMac("globex-web-2", "10.10.0.188")).contains(macOf("globex-net", "10.20.0.1"));
    }

    @Test
    void a_host_route_is_used_and_without_a_gateway_nothing_else_is_reached() {
        assertThat(destinationMac("acme-prod-db-1", "10.20.0.159")).contains(macOf("acme-prod-db", "10.11.0.250"));
        assertThat(destinationMac("acme-prod-db-1", "8.8.8.8")).isEmpty();
    }

    @Test
    void metadata_is_asked_at_the_networks_own_service() {
        assertThat(destinationMac("acme-prod-db-1", "169.254.169.254")).contains(macOf("acme-prod-db", "10.11.0.1"));
    }

    @Test
    void an_address_of_nobody_is_answered_by_who_claims_it_or_perhaps_outside() {
        assertThat(destinationMac("initech-web-1", "192.168.10.99"))
                .contains(kumo.named("initech-fw").mac());
        assertThat(destinationMac("initech-fw", "192.168.10.99")).isEmpty();
        assertThat(destinationMac("acme-dev-web-1", "192.168.10.99")).isEmpty();
        assertThat(destinationMac("trunk-sub", "172.30.110.99")).contains(Sent.STRANGER);
    }

    @Test
    void groups_have_macs_of_their_own() {
        assertThat(destinationMac("globex-web-2", "10.20.0.255")).contains(MacAddress.BROADCAST);
        assertThat(destinationMac("globex-web-2", "255.255.255.255")).contains(MacAddress.BROADCAST);
        assertThat(destinationMac("globex-web-2", "239.1.2.3")).contains(MacAddress.of("01:00:5e:01:02:03"));
    }

    @Test
    void the_frame_is_said_in_the_words_of_ovn() {
        RecordedNeutron.Port from = kumo.named("globex-web-2");
        Sent sent = Sent.of(Ask.tcp(from.id(), IpAddress.of("10.20.0.159"), 22).question("q"), kumo, southbound)
                .orElseThrow();

        assertThat(sent.microflow())
                .isEqualTo(new Microflow(
                        "neutron-" + from.network(),
                        "inport == \"" + from.id()
                                + "\" && eth.src == fa:16:3e:c3:fa:bc && eth.dst == fa:16:3e:09:0a:9a"
                                + " && ip4.src == 10.20.0.93 && ip4.dst == 10.20.0.159 && ip.ttl == 64"
                                + " && tcp.src == 40000 && tcp.dst == 22"));
    }

    private Optional<MacAddress> destinationMac(String from, String to) {
        return Sent.of(Ask.tcp(kumo.named(from).id(), IpAddress.of(to), 80).question("q"), kumo, southbound)
                .map(Sent::destinationMac);
    }

    private MacAddress macOf(String network, String address) {
        return kumo.owner(kumo.network(network).id(), IpAddress.of(address))
                .orElseThrow()
                .mac();
    }
}
