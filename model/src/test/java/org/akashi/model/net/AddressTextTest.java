package org.akashi.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "2001:DB8::0:1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "::ffff:192.0.2.1, ::ffff:c000:201"
    })
    void addresses_are_written_in_their_canonical_form(String text, String canonical) {
        assertThat(IpAddress.of(text)).hasToString(canonical);
        assertThat(IpAddress.of(canonical)).isEqualTo(IpAddress.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "a.b.c.d",
                ":",
                ":::",
                "1::2::3",
                "12345::",
                "g::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "fe80::1%eth0",
                "1::1.2.3",
                "::1:",
                "1.2.3.-4"
            })
    void what_is_no_address_is_none(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void random_addresses_read_and_write_as_the_platform_does() throws UnknownHostException {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            for (int z = random.nextInt(bytes.length); z > 0; z--) {
                bytes[random.nextInt(bytes.length)] = 0;
            }
            InetAddress platform = InetAddress.getByAddress(bytes);
            if (platform.getAddress().length == bytes.length) {
                IpAddress ours = IpAddress.of(platform.getHostAddress());
                assertThat(InetAddress.getByName(ours.toString())).isEqualTo(platform);
            }
        }
    }

    @Test
    void prefixes_know_their_ends() {
        assertThat(Prefix.of("10.20.0.0/24").last()).isEqualTo(IpAddress.of("10.20.0.255"));
        assertThat(Prefix.of("0.0.0.0/0").last()).isEqualTo(IpAddress.of("255.255.255.255"));
        assertThat(Prefix.of("2001:db8::/64").last()).isEqualTo(IpAddress.of("2001:db8::ffff:ffff:ffff:ffff"));
        assertThat(Prefix.of("2001:db8::/48").last()).isEqualTo(IpAddress.of("2001:db8:0:ffff:ffff:ffff:ffff:ffff"));
        assertThat(Prefix.of("::/0").last()).isEqualTo(IpAddress.highest(Family.V6));
        assertThat(Prefix.of("10.1.2.3")).isEqualTo(Prefix.of("10.1.2.3/32"));
        assertThat(Prefix.of("10.1.2.3/8")).hasToString("10.0.0.0/8");
        assertThat(Prefix.parse("10.0.0.0/33")).isEmpty();
        assertThat(Prefix.parse("10.0.0.0/")).isEmpty();
        assertThatThrownBy(() -> new Prefix(IpAddress.of("10.0.0.1"), 8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mac_addresses_read_write_and_give_link_local_addresses() {
        MacAddress mac = MacAddress.of("fa:16:3e:5f:1d:54");
        assertThat(mac).hasToString("fa:16:3e:5f:1d:54");
        assertThat(mac.linkLocal()).hasToString("fe80::f816:3eff:fe5f:1d54");
        assertThat(mac.isGroup()).isFalse();
        assertThat(MacAddress.BROADCAST).hasToString("ff:ff:ff:ff:ff:ff");
        assertThat(MacAddress.ofMulticast(IpAddress.of("224.1.2.3"))).hasToString("01:00:5e:01:02:03");
        assertThat(MacAddress.ofMulticast(IpAddress.of("ff02::1:ff00:1"))).hasToString("33:33:ff:00:00:01");
        assertThat(MacAddress.parse("fa:16:3e:5f:1d")).isEmpty();
        assertThat(MacAddress.parse("fa-16-3e-5f-1d-54")).isEmpty();
    }
}
