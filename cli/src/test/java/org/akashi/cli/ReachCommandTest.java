package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachCommandTest {

    private static final String HEADER =
            "id,from_port,src_mac,src_ip,dst_mac,dst_ip,protocol,src_port,dst_port,icmp_type,icmp_code\n";

    @TempDir
    private static Path folder = Path.of("");

    private static String sample = "";

    @BeforeAll
    static void copy() {
        sample = SampleCopy.into(folder.resolve("kumo")).folder().toString();
    }

    private static Run ask(String questions) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.csv"), questions);
        return Run.of("reach", sample, "--queries", file.toString());
    }

    @Test
    void a_single_question_is_answered_with_the_way_and_the_places() {
        Run run = Run.of(
                "reach", sample, "--from", "globex-web-1", "--to", "10.11.0.238", "--proto", "tcp", "--port", "5432");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("delivered: acme-prod-db-1 (ff3e5c5b-2cb3-47a5-a2fa-f2a993b8b7dd)")
                .contains("migration-tmp")
                .contains("NB.dump.json#/ACL/");
    }

    @Test
    void a_table_is_answered_line_by_line_in_its_order() throws IOException {
        Run run = ask(HEADER
                + "b,f00662a5-6de0-40e2-970a-32eabd602fa0,,,,10.11.0.238,tcp,,5432,,\n"
                + "a,f00662a5-6de0-40e2-970a-32eabd602fa0,,,,10.11.0.238,tcp,,22,,\n"
                + "c,external:6ccfc2f0-6fc8-4be3-b654-10ba236859d1,,192.0.2.1,,203.0.113.154,17,,9,,\n");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().map(line -> line.split(",", 4)[0] + " " + line.split(",", 4)[1]))
                .containsExactly("id verdict", "b delivered", "a blocked", "c delivered");
        assertThat(run.out()).contains("78df9046-a61b-4e3a-8d87-7e4562e6ffb0");
    }

    @Test
    void a_sender_nobody_knows_is_undetermined_with_status_3() throws IOException {
        Run run = ask(HEADER + "a,nobody,,,,10.11.0.238,tcp,,22,,\n");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("a,undetermined,,");
    }

    @Test
    void every_cell_that_cannot_be_used_is_named_and_nothing_is_answered() throws IOException {
        Run run = ask(HEADER
                + "a,p,,,,10.11.0.999,tcp,,22,,\n"
                + "b,p,,,,10.11.0.9,tpc,,22,,\n"
                + "c,p,,,,10.11.0.9,tcp,,70000,,\n"
                + "d,p,,2001:db8::1,,10.11.0.9,tcp,,1,,\n"
                + "e,p,xx,,,10.11.0.9,tcp,,1,,\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("line 2, column dst_ip: the value “10.11.0.999”")
                .contains("line 3, column protocol: the value “tpc”")
                .contains("line 4, column dst_port: the value “70000”")
                .contains("line 5, column src_ip")
                .contains("line 6, column src_mac");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Run run = ask("id,from_port,dst_ip\nx,y,10.0.0.1\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("protocol");
        assertThat(ask("").complaint()).as("an empty file has no heading").contains("column id");
        assertThat(ask("id,from_port\n").status())
                .as("nor are rows needed to see it")
                .isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_and_other_columns_do_no_harm() throws IOException {
        Run run = ask("\uFEFFremark,id,from_port,dst_ip,protocol,dst_port\n"
                + "hello,a,f00662a5-6de0-40e2-970a-32eabd602fa0,10.11.0.238,tcp,5432\n");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("a,delivered");
    }

    @Test
    void a_question_needs_its_options_together() {
        assertThat(Run.of("reach", sample).status()).isEqualTo(2);
        assertThat(Run.of("reach", sample, "--from", "x").status()).isEqualTo(2);
        assertThat(Run.of("reach", sample, "--from", "x", "--to", "1.2.3.4", "--proto", "tcp")
                        .complaint())
                .contains("--port");
        assertThat(Run.of("reach", sample, "--from", "nobody", "--to", "1.2.3.4", "--proto", "icmp")
                        .complaint())
                .contains("--from")
                .contains("nobody");
    }
}
