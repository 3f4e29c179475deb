package org.akashi.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve(BagPaths.PARTIAL));
    }

    private Path file(int seq) {
        return folder.resolve(BagPaths.PARTIAL + seq);
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void what_is_written_in_whatever_pieces_is_there_with_its_hash() throws IOException {
        Random random = new Random(5);
        for (int seq = 0; seq < 40; seq++) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (PartialFile file = PartialFile.make(folder, seq)) {
                int most = 1 << random.nextInt(21);
                for (int i = random.nextInt(30); i > 0; i--) {
                    byte[] some = random(random, random.nextInt(most));
                    int from = some.length == 0 ? 0 : random.nextInt(some.length);
                    file.write(some, from, some.length - from);
                    all.write(some, from, some.length - from);
                    file.write(i);
                    all.write(i);
                }
                file.finish();
                assertThat(file.size()).isEqualTo(all.size());
                assertThat(file.sha256()).isEqualTo(Sha256.hex(all.toByteArray()));
            }
            assertThat(Files.readAllBytes(file(seq))).isEqualTo(all.toByteArray());
        }
    }

    @Test
    void whole_blocks_end_where_the_file_does() throws IOException {
        for (int blocks = 0; blocks < 40; blocks += 13) {
            byte[] all = random(new Random(blocks), blocks * WriteBehind.BLOCK);
            try (PartialFile file = PartialFile.make(folder, blocks)) {
                file.write(all);
                file.finish();
                assertThat(file.sha256()).isEqualTo(Sha256.hex(all));
            }
            assertThat(Files.readAllBytes(file(blocks))).isEqualTo(all);
        }
    }

    @Test
    void what_was_not_finished_is_gone() throws IOException {
        for (int blocks = 0; blocks < 40; blocks += 13) {
            try (PartialFile file = PartialFile.make(folder, blocks)) {
                file.write(new byte[blocks * WriteBehind.BLOCK + 1]);
            }
            assertThat(file(blocks)).doesNotExist();
        }
    }

    @Test
    void a_disk_that_refuses_any_block_is_never_taken_for_one_that_wrote_it() throws IOException {
        for (int blocks : new int[] {0, 1, 5, 30}) {
            Files.createSymbolicLink(file(blocks), Path.of("/dev/full"));
            try (PartialFile file = PartialFile.make(folder, blocks)) {
                assertThatIOException()
                        .as(blocks + " whole blocks")
                        .isThrownBy(() -> {
                            file.write(new byte[blocks * WriteBehind.BLOCK + 1]);
                            file.finish();
                        })
                        .withMessageContaining("No space left");
                assertThat(file.sha256()).isEmpty();
            }
            assertThat(file(blocks)).doesNotExist();
        }
    }
}
