package org.akashi.collect.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualCollectorTest {

    private static final String NOTES = """
            2026-11-23 interview with the operator
            The password must be changed every 90 days; tokens: three of five.
            nova.conf shows
            connection = mysql+pymysql://nova:planted-1@db/nova
            admin_password = planted-2
            $ curl --token planted-3 https://auditor:planted-4@example.invalid/
            -----BEGIN PRIVATE KEY-----
            planted-5
            -----END PRIVATE KEY-----
            終わり
            """;

    @TempDir
    private Path folder = Path.of("");

    private void collect(boolean asIs, Path... files) {
        CollectRun.into(folder.resolve("tonight"), "akashi test", Clock.systemUTC())
                .run(
                        new ManualCollector(
                                List.of(files),
                                "O. Operator",
                                OffsetDateTime.parse("2026-11-23T09:00+09:00"),
                                "Tokyo",
                                List.of("13.1.3"),
                                asIs),
                        new Performer(Performer.Kind.OBSERVED, List.of("A")),
                        RedactionKey.generate(),
                        Progress.none(),
                        Patience.usual());
    }

    private String kept(String name) throws IOException {
        return Files.readString(folder.resolve("tonight/data/manual/" + name), StandardCharsets.ISO_8859_1);
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("tonight"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void secrets_that_were_pasted_into_text_are_replaced_and_the_rest_stays() throws IOException {
        collect(false, Files.writeString(folder.resolve("notes.txt"), NOTES));
        assertThat(everything()).doesNotContain("planted-");
        List<String> before = NOTES.lines().toList();
        List<String> after = Files.readAllLines(folder.resolve("tonight/data/manual/notes.txt"));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            boolean secret = before.get(i).contains("planted-") || before.get(i).startsWith("-----");
            assertThat(after.get(i).equals(before.get(i))).as(after.get(i)).isEqualTo(!secret);
        }
        assertThat(everything()).contains("\"redactions\":", "\"guides\":\"13.1.3\"");
    }

    @Test
    void text_of_another_encoding_is_text_and_stays_as_it_is() throws IOException {
        byte[] bytes = "面談の記録\r\n合格\r\n".getBytes(Charset.forName("Shift_JIS"));
        collect(false, Files.write(folder.resolve("memo.txt"), bytes));
        assertThat(Files.readAllBytes(folder.resolve("tonight/data/manual/memo.txt")))
                .isEqualTo(bytes);
        assertThat(everything()).doesNotContain("not searched");
    }

    @Test
    void what_is_no_text_is_kept_byte_for_byte_and_the_record_says_that_nobody_searched_it() throws IOException {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};
        collect(
                false,
                Files.write(folder.resolve("rack.png"), image),
                Files.writeString(folder.resolve("minutes.pdf"), "%PDF-1.7\nsecret=1234567\n"));
        assertThat(kept("rack.png")).isEqualTo(new String(image, StandardCharsets.ISO_8859_1));
        assertThat(kept("minutes.pdf")).contains("secret=1234567");
        assertThat(Files.readAllLines(folder.resolve("tonight/capture.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.contains("\"secrets\":\"not searched for\""));
    }

    @Test
    void text_is_kept_byte_for_byte_where_that_is_asked_for() throws IOException {
        collect(true, Files.writeString(folder.resolve("notes.txt"), NOTES));
        assertThat(Files.readString(folder.resolve("tonight/data/manual/notes.txt")))
                .isEqualTo(NOTES);
        assertThat(everything()).contains("not searched for");
    }
}
