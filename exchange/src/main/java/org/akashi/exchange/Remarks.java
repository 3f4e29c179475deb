package org.akashi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Collects what is to be said of one file while it is read, so that one reading tells all of it. */
public final class Remarks {

    private final String file;
    private final TreeSet<Remark> said = new TreeSet<>();

    public Remarks(String file) {
        this.file = file;
    }

    /** The file, as it was named. */
    public String file() {
        return file;
    }

    /** Something about the file as a whole. */
    public void add(Remark.Code code, String... arguments) {
        at(0, "", code, arguments);
    }

    /**
     * Something about a part of the file.
     *
     * @param order lines or rows counted
     */
    public void at(long order, String place, Remark.Code code, String... arguments) {
        said.add(new Remark(code, file, order, place, List.of(arguments)));
    }

    /** Puts another remark in the place of each. */
    public void replace(UnaryOperator<Remark> by) {
        List<Remark> others = said.stream().map(by).toList();
        said.clear();
        said.addAll(others);
    }

    /** Sorted by place. */
    public List<Remark> list() {
        return new ArrayList<>(said);
    }

    public boolean hasWrong() {
        return said.stream().anyMatch(remark -> remark.severity() == Remark.Severity.WRONG);
    }
}
