package org.akashi.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedIdsTest {

    private static final String DIGITS = "0123456789abcdef";

    private static long digits(String eight) {
        long number = 0;
        for (int i = 7; i >= 0; i--) {
            number = number << 8 | eight.charAt(i) & 0xff;
        }
        return SharedIds.digits(number);
    }

    @Test
    void eight_digits_are_a_number_of_their_own() {
        Random random = new Random(1);
        Set<String> texts = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int d = 0; d < 8; d++) {
                text.append(DIGITS.charAt(random.nextInt(i % 3 == 0 ? 2 : 16)));
            }
            texts.add(text.toString());
            numbers.add(digits(text.toString()));
        }
        assertThat(numbers).hasSameSizeAs(texts).allMatch(number -> number >>> 32 == 0);
    }

    @Test
    void whatever_is_no_digit_in_lower_case_is_seen_wherever_it_stands() {
        for (String around : List.of("00000000", "ffffffff", "9a9a9a9a")) {
            for (int place = 0; place < 8; place++) {
                for (char c = 0; c < 256; c++) {
                    String text = around.substring(0, place) + c + around.substring(place + 1);
                    assertThat(digits(text) >= 0)
                            .as("%d at %d of %s", (int) c, place, around)
                            .isEqualTo(DIGITS.indexOf(c) >= 0);
                }
            }
        }
    }

    @Test
    void equal_ids_are_one_text_and_others_none() {
        SharedIds ids = new SharedIds(1000);
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            String text = new UUID(random.nextLong(), random.nextLong()).toString();
            byte[] bytes = ("xyz" + text).getBytes(StandardCharsets.US_ASCII);
            assertThat(ids.text(bytes, 3)).isEqualTo(text).isSameAs(ids.text(bytes, 3));
            bytes[3 + random.nextInt(36)] = 'g';
            assertThat(ids.text(bytes, 3)).isNull();
        }
    }

    @Test
    void a_full_pool_and_many_threads_still_give_every_id_its_own_text()
            throws InterruptedException, ExecutionException {
        Random random = new Random(3);
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            // Few different numbers in either half, so that many ids stand in the same places.
            texts.add(
                    new UUID(random.nextInt(60), random.nextInt(60)).toString().getBytes(StandardCharsets.US_ASCII));
        }
        for (int capacity : new int[] {1, 16, 1024, 1 << 14}) {
            SharedIds ids = new SharedIds(capacity);
            try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
                List<Future<Boolean>> all = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    all.add(pool.submit(() -> texts.stream()
                            .allMatch(text -> Arrays.equals(
                                    text, String.valueOf(ids.text(text, 0)).getBytes(StandardCharsets.US_ASCII)))));
                }
                for (Future<Boolean> right : all) {
                    assertThat(right.get()).isTrue();
                }
            }
        }
    }
}
