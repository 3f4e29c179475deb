package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.akashi.read.json.ListAnswer;
import org.akashi.read.json.ListReader;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.openstack.network.DeclaredNetwork;
import org.akashi.read.openstack.network.NetworkLists;
import org.akashi.read.ovn.ImplementedNetwork;
import org.akashi.read.ovn.Tables;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it is read without an exception, and a cut never passes for the whole. */
class DamageProperties {

    private static final byte[] DUMP = sample("ovn/NB.dump.json");
    private static final byte[] BACKUP = sample("ovn/NB.backup.db");
    private static final List<OpenStackList<?>> LISTS = NetworkLists.all();

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SampleTest.KUMO.resolve("openstack").resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_cut_list_is_never_whole(@ForAll @DoubleRange(max = 0.99) double part) {
        for (OpenStackList<?> list : LISTS) {
            byte[] whole = sample("neutron." + list.resource() + ".json");

            ListAnswer<?> answer = read(Arrays.copyOf(whole, (int) (part * (whole.length - 2))), list);

            assertThat(answer.problems().hasGap()).as(list.resource()).isTrue();
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_cut_database_is_never_whole(@ForAll @DoubleRange(max = 0.99) double part) {
        // What follows the last table that matters is of no consequence to anyone.
        int mattering = new String(DUMP, StandardCharsets.UTF_8).indexOf("{\"caption\":\"QoS table\"");
        assertThat(dump(Arrays.copyOf(DUMP, (int) (part * mattering)))
                        .problems()
                        .hasGap())
                .as("dump")
                .isTrue();
        assertThat(backup(Arrays.copyOf(BACKUP, (int) (part * BACKUP.length)))
                        .problems()
                        .hasGap())
                .as("backup")
                .isTrue();
    }

    @Test
    void a_dump_cut_between_two_tables_is_not_whole() {
        String text = new String(DUMP, StandardCharsets.UTF_8);
        String cut = text.substring(0, text.indexOf("{\"caption\":\"NAT table\""));

        assertThat(dump(cut.getBytes(StandardCharsets.UTF_8)).problems().all())
                .extracting(diagnostic -> diagnostic.arguments().getFirst())
                .containsExactly("NAT table", "Port_Group table");
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void damaged_lists_make_a_network_all_the_same(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 0.99) Double> places, @ForAll byte value) {
        Answers answers = new Answers();
        for (OpenStackList<?> list : LISTS) {
            answers.add(list, read(damaged(sample("neutron." + list.resource() + ".json"), places, value), list));
        }

        assertThat(DeclaredNetwork.of(answers, new Problems(), Runnable::run)).isNotNull();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_database_makes_a_network_all_the_same(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 0.99) Double> places, @ForAll byte value) {
        Database nb = dump(damaged(DUMP, places, value));
        Database backup = backup(damaged(BACKUP, places, value));

        assertThat(ImplementedNetwork.of(nb, Optional.of(nb), Optional.empty(), new Problems()))
                .isNotNull();
        assertThat(ImplementedNetwork.of(backup, Optional.empty(), Optional.empty(), new Problems()))
                .isNotNull();
    }

    private static byte[] damaged(byte[] whole, List<Double> places, byte value) {
        byte[] bytes = whole.clone();
        for (double place : places) {
            int at = (int) (place * bytes.length);
            // Letters and digits for the most part, so that the JSON often survives and its values do not.
            bytes[at] = Character.isLetterOrDigit(bytes[at]) ? (byte) ('0' + Math.floorMod(value, 10)) : bytes[at];
        }
        return bytes;
    }

    private static <T> ListAnswer<T> read(byte[] bytes, OpenStackList<T> list) {
        return ListReader.read(new ByteArrayInputStream(bytes), list.resource(), list.format());
    }

    private static Database dump(byte[] bytes) {
        return DatabaseFile.NORTHBOUND.dump(
                new ByteArrayInputStream(bytes), "NB.dump.json", Tables.of(DatabaseFile.NORTHBOUND));
    }

    private static Database backup(byte[] bytes) {
        return DatabaseFile.NORTHBOUND.backup(
                new ByteArrayInputStream(bytes), "NB.backup.db", Tables.of(DatabaseFile.NORTHBOUND));
    }
}
