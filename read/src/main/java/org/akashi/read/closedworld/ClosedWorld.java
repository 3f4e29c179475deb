package org.akashi.read.closedworld;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The list of every table, column and key of OVN's databases and every extension of the network service, with what the reader does with
 * it: {@code closed-world.csv}, a file for people to read. What is not in the list is not known, and never passed over in silence.
 */
public final class ClosedWorld {

    /** The only list there is. */
    public static final ClosedWorld LIST = load();

    /** What the reader does with something. */
    public enum Treatment {
        /** Read into the model. */
        MODELLED,
        /** Changes nothing about who reaches whom; not read. */
        IRRELEVANT,
        /** Where it is not at its default, whatever touches the object is undetermined. */
        UNDETERMINED,
        /** A map, decided key by key. */
        KEYS,
        /** Not in the list, so treated as undetermined. */
        UNLISTED;

        /** Whether content that is not at its default leaves the object undetermined. */
        public boolean isOpen() {
            return this == UNDETERMINED || this == UNLISTED;
        }
    }

    /** A database, or the network service. */
    public enum Source {
        NB,
        SB,
        NEUTRON
    }

    private static final String EVERY_COLUMN = "*";

    private final Map<String, Treatment> treatments = new HashMap<>();

    /** Per table, whether any of its columns is not irrelevant. */
    private final Map<String, Boolean> tables = new HashMap<>();

    private ClosedWorld() {}

    private static ClosedWorld load() {
        ClosedWorld world = new ClosedWorld();
        InputStream resource = Objects.requireNonNull(
                ClosedWorld.class.getResourceAsStream("/org/akashi/read/closed-world.csv"), "closed-world.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            boolean heading = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    if (!heading) {
                        world.add(line);
                    }
                    heading = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    /** {@code source,table,column,key,treatment,reason}; the reason may hold commas. */
    private void add(String line) {
        String[] fields = line.split(",", 6);
        Source source = Source.valueOf(fields[0].toUpperCase(Locale.ROOT));
        Treatment treatment = Treatment.valueOf(fields[4].toUpperCase(Locale.ROOT));
        boolean wanted = treatment != Treatment.IRRELEVANT;
        tables.merge(source + "/" + fields[1], wanted, Boolean::logicalOr);
        treatments.put(source + "/" + fields[1] + "/" + fields[2] + "/" + fields[3], treatment);
    }

    /** Whether a table is in the list. */
    public boolean hasTable(Source source, String table) {
        return tables.containsKey(source + "/" + table);
    }

    /** Whether a table holds anything that is not irrelevant; one that is not in the list may. */
    public boolean isWanted(Source source, String table) {
        return tables.getOrDefault(source + "/" + table, true);
    }

    public Treatment column(Source source, String table, String column) {
        Treatment known = treatments.get(source + "/" + table + "/" + column + "/");
        if (known != null) {
            return known;
        }
        return treatments.getOrDefault(source + "/" + table + "/" + EVERY_COLUMN + "/", Treatment.UNLISTED);
    }

    /** What is done with one key of a map column. */
    public Treatment key(Source source, String table, String column, String key) {
        return treatments.getOrDefault(source + "/" + table + "/" + column + "/" + key, Treatment.UNLISTED);
    }

    /** What is done with an extension of the network service. */
    public Treatment extension(String alias) {
        return column(Source.NEUTRON, "extension", alias);
    }
}
