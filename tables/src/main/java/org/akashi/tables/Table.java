package org.akashi.tables;

import java.util.List;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.network.Network;

/**
 * A table: what it is called and means, its columns, and what its rows are made of.
 *
 * @param <R> what a row is made of
 * @param networked whether it shows a network; then it is there twice, as known and as declared
 * @param sources the components of the model's records that its rows are, as {@code Network.ports}
 */
public record Table<R>(
        String name, Meaning meaning, boolean networked, List<String> sources, List<Column<R>> columns, Rows<R> rows) {

    /** The schema of the tables that show the network as the management API declares it. */
    public static final String DECLARED = "declared";

    /** Gives the rows, in the order in which they are kept: the same for the same evidence. */
    @FunctionalInterface
    public interface Rows<R> {
        Stream<R> of(Cloud cloud, Network network);
    }

    public Table {
        sources = List.copyOf(sources);
        columns = List.copyOf(columns);
    }
}
