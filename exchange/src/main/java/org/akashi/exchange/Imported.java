package org.akashi.exchange;

import java.util.List;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.yaml.YamlFile;

/**
 * What became of a file that came in.
 *
 * @param files of the library; to be used only if {@link #isWhole}
 * @param columns of each sheet that was read
 * @param remarks sorted by place
 */
public record Imported(List<YamlFile> files, List<ColumnMap> columns, List<Remark> remarks) {

    public Imported {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    static Imported of(List<YamlFile> files, List<ColumnMap> columns, Remarks remarks) {
        return new Imported(files, columns, remarks.list());
    }

    /** Whether nothing is wrong, and there is something to take. */
    public boolean isWhole() {
        return !files.isEmpty() && remarks.stream().noneMatch(r -> r.severity() == Remark.Severity.WRONG);
    }
}
