package org.akashi.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignerTest {

    private static byte[] pem(byte[] point) {
        byte[] der = new byte[44];
        byte[] head = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        System.arraycopy(head, 0, der, 0, head.length);
        System.arraycopy(point, 0, der, head.length, 32);
        return Pem.print("PUBLIC KEY", der).getBytes(StandardCharsets.US_ASCII);
    }

    /** About half of all numbers are no point of the curve; a single flipped bit may make one of them. */
    @Test
    void what_is_no_point_of_the_curve_is_no_signer() {
        int none = 0;
        for (int i = 0; i < 64; i++) {
            byte[] point = new byte[32];
            point[0] = (byte) i;
            none += Signer.parse(pem(point)).isEmpty() ? 1 : 0;
        }
        assertThat(none).isBetween(10, 54);
    }

    @Test
    void a_key_is_read_back_as_it_was_printed() {
        Signer signer = SealKey.generate().signer();
        assertThat(Signer.parse(signer.pem().getBytes(StandardCharsets.US_ASCII)))
                .contains(signer);
    }
}
