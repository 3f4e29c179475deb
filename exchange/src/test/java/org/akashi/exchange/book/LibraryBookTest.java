package org.akashi.exchange.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.CsvFile;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.yaml.RandomTrees;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;
import org.junit.jupiter.api.Test;

class LibraryBookTest {

    private final Remarks remarks = new Remarks("book");

    /** The grids that CSV files of a workbook are read as. */
    private List<Grid> throughCsv(Workbook book) throws Unreadable {
        List<Grid> grids = new ArrayList<>();
        for (Workbook.Sheet sheet : book.sheets()) {
            Grid grid = CsvFile.read(CsvText.bytes(sheet), remarks);
            grids.add(new Grid(sheet.name(), false, grid.rows()));
        }
        return grids;
    }

    @Test
    void the_whole_library_comes_back_from_csv_files() throws Unreadable {
        List<YamlFile> files = LibraryFiles.bundled();
        List<Grid> grids = throughCsv(LibraryBook.book(files));
        assertThat(LibraryBook.isLibrary(grids)).isTrue();
        assertThat(LibraryBook.files(grids, remarks))
                .usingElementComparator((a, b) -> a.path().equals(b.path())
                                && a.comment().equals(b.comment())
                                && a.tree().equals(b.tree())
                        ? 0
                        : 1)
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void any_tree_comes_back_from_csv_files() throws Unreadable {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            List<YamlFile> files = List.of(
                    new YamlFile("a/b.yaml", "", RandomTrees.entries(random, 0)),
                    new YamlFile("c.yaml", "about", RandomTrees.entries(random, 0)));
            List<Grid> grids = throughCsv(LibraryBook.book(files));
            assertThat(LibraryBook.files(grids, remarks)).isEqualTo(files);
        }
    }

    @Test
    void a_text_longer_than_a_cell_is_carried_on() throws Unreadable {
        String text = "𠮷".repeat(40_000);
        List<YamlFile> files = List.of(new YamlFile(
                "a.yaml",
                "",
                Tree.entries()
                        .with(
                                "own",
                                Tree.items(List.of(Tree.entries()
                                        .with("id", "A-1")
                                        .with("ja", text)
                                        .build())))
                        .build()));
        Workbook book = LibraryBook.book(files);
        assertThat(book.sheets().getFirst().rows().getFirst()).allMatch(cell -> cell.length() <= 32_000);
        assertThat(LibraryBook.files(throughCsv(book), remarks)).isEqualTo(files);
    }

    @Test
    void formulas_and_numbers_of_a_spreadsheet_are_told_by_their_cell() {
        TreeMap<Integer, Grid.Cell> head = new TreeMap<>();
        TreeMap<Integer, Grid.Cell> row = new TreeMap<>();
        for (String name : List.of("file", "number", "ja")) {
            head.put(head.size(), new Grid.Cell(Grid.Kind.TEXT, name, true, false));
        }
        row.put(0, new Grid.Cell(Grid.Kind.TEXT, "a/items.yaml", true, false));
        row.put(1, new Grid.Cell(Grid.Kind.NUMBER, "5.1", false, false));
        row.put(2, new Grid.Cell(Grid.Kind.FORMULA, "=A1", true, false));
        Grid grid = new Grid("items", false, List.of(new Grid.Row(1, false, head), new Grid.Row(2, false, row)));
        LibraryBook.files(List.of(grid), remarks);
        assertThat(remarks.list())
                .extracting(Remark::toString)
                .containsExactly("book: items!B2: ambiguous-number(5.1, …)", "book: items!C2: formula(=A1)");
    }

    @Test
    void a_file_that_leads_out_of_the_library_is_refused() {
        assertThat(List.of("../a.yaml", "/etc/a.yaml", "a/../../b.yaml", "a.txt", "a//b.yaml", ".a.yaml", ""))
                .noneMatch(LibraryBook::isPath);
        assertThat(List.of("a.yaml", "own/isms-criteria/2016/4.6-4.8.yaml", "自社/基準.yml"))
                .allMatch(LibraryBook::isPath);
    }
}
