package org.akashi.model.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SingleAddressesTest {

    @Test
    void they_are_the_union_of_prefixes_of_one_address() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<IpAddress> addresses = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                int number = random.nextInt(25);
                addresses.add(
                        switch (random.nextInt(4)) {
                            case 0 -> new IpAddress(Family.V6, number & 1, -number);
                            case 1 -> new IpAddress(Family.V6, -1, number);
                            case 2 -> IpAddress.v4(-number);
                            default -> IpAddress.v4(number);
                        });
            }
            for (Family family : Family.values()) {
                assertThat(SingleAddresses.of(family, addresses))
                        .isEqualTo(AddressSet.of(
                                family, addresses.stream().map(Prefix::host).toList()));
            }
        }
    }
}
