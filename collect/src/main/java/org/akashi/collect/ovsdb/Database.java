package org.akashi.collect.ovsdb;

import java.util.List;

/**
 * A database to be read.
 *
 * @param schema its name: {@code OVN_Northbound}, {@code OVN_Southbound}, {@code Open_vSwitch}
 * @param path path of its artefacts below {@code data/}, without the endings
 * @param remotes where it may be found, the first that answers is taken
 */
record Database(String schema, String path, List<Remote> remotes) {
    Database {
        remotes = List.copyOf(remotes);
    }
}
