package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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
class DamageTest {

    private static final int TRIES = 60;

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

    @Test
    void a_cut_list_is_never_whole() {
        for (int seed = 1; seed <= TRIES; seed++) {
            double part = place(new Random(seed));
            for (OpenStackList<?> list : LISTS) {
                byte[] whole = sample("neutron." + list.resource() + ".json");

                ListAnswer<?> answer = read(Arrays.copyOf(whole, (int) (part * (whole.length - 2))), list);

                assertThat(answer.problems().hasGap())
                        .as("seed %d, %s", seed, list.resource())
                        .isTrue();
            }
        }
    }

    @Test
    void a_cut_database_is_never_whole() {
        // What follows the last table that matters is of no consequence to anyone.
        int mattering = new String(DUMP, StandardCharsets.UTF_8).indexOf("{\"caption\":\"QoS table\"");
        for (int seed = 1; seed <= TRIES; seed++) {
            double part = place(new Random(seed));
            assertThat(dump(Arrays.copyOf(DUMP, (int) (part * mattering)))
                            .problems()
                            .hasGap())
                    .as("dump, seed %d", seed)
                    .isTrue();
            assertThat(backup(Arrays.copyOf(BACKUP, (int) (part * BACKUP.length)))
                            .problems()
                            .hasGap())
                    .as("backup, seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void a_dump_cut_between_two_tables_is_not_whole() {
        String text = new String(DUMP, StandardCharsets.UTF_8);
        String cut = text.substring(0, text.indexOf("{\"caption\":\"NAT table\""));

        assertThat(dump(cut.getBytes(StandardCharsets.UTF_8)).problems().all())
                .extracting(diagnostic -> diagnostic.arguments().getFirst())
                .containsExactly("NAT table", "Port_Group table");
    }

    @Test
    void damaged_lists_make_a_network_all_the_same() {
        for (int seed = 1; seed <= TRIES; seed++) {
            Answers answers = new Answers();
            for (OpenStackList<?> list : LISTS) {
                answers.add(list, read(damaged(sample("neutron." + list.resource() + ".json"), seed), list));
            }

            assertThat(makes("lists", seed, () -> DeclaredNetwork.of(answers, new Problems(), Runnable::run)))
                    .isNotNull();
        }
    }

    @Test
    void a_damaged_database_makes_a_network_all_the_same() {
        for (int seed = 1; seed <= TRIES; seed++) {
            int number = seed;
            assertThat(makes("dump", seed, () -> {
                        Database nb = dump(damaged(DUMP, number));
                        return ImplementedNetwork.of(nb, Optional.of(nb), Optional.empty(), new Problems());
                    }))
                    .isNotNull();
            assertThat(makes("backup", seed, () -> {
                        Database backup = backup(damaged(BACKUP, number));
                        return ImplementedNetwork.of(backup, Optional.empty(), Optional.empty(), new Problems());
                    }))
                    .isNotNull();
        }
    }

    /** What is made, or a failure that names the seed. */
    private static <T> T makes(String what, int seed, Supplier<T> made) {
        try {
            return made.get();
        } catch (RuntimeException e) {
            throw new AssertionError(what + ", seed " + seed, e);
        }
    }

    /** A place in a file, as a part of its length, below 0.99. */
    private static double place(Random random) {
        return random.nextDouble() * 0.99;
    }

    /** The bytes with up to forty of them replaced by one digit. */
    private static byte[] damaged(byte[] whole, int seed) {
        Random random = new Random(seed);
        byte digit = (byte) ('0' + random.nextInt(10));
        byte[] bytes = whole.clone();
        for (int places = 1 + random.nextInt(40); places > 0; places--) {
            int at = (int) (place(random) * bytes.length);
            // Letters and digits for the most part, so that the JSON often survives and its values do not.
            bytes[at] = Character.isLetterOrDigit(bytes[at]) ? digit : bytes[at];
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
