package org.akashi.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Target;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.book.LibraryBook;
import org.akashi.exchange.book.LibraryFiles;
import org.akashi.exchange.book.Workbook;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.XlsxFile;
import org.akashi.exchange.yaml.YamlFile;
import org.junit.jupiter.api.Test;

class XlsxTablesTest {

    @Test
    void the_whole_library_comes_back_from_a_workbook() {
        List<YamlFile> files = LibraryFiles.bundled();
        byte[] bytes = XlsxTables.bytes(LibraryBook.book(files));
        Imported imported = CriteriaImport.read(
                new CriteriaImport.Given("library.xlsx", bytes), new Target.Itself(), CriteriaImport.Choices.none());
        assertThat(imported.remarks()).isEmpty();
        assertThat(imported.files())
                .usingElementComparator((a, b) -> a.path().equals(b.path())
                                && a.comment().equals(b.comment())
                                && a.tree().equals(b.tree())
                        ? 0
                        : 1)
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(XlsxTables.bytes(LibraryBook.book(files))).isEqualTo(bytes);
    }

    @Test
    void characters_that_xml_cannot_hold_come_back() throws Unreadable {
        List<String> texts = List.of("a\u0001b\r\n", "_x0001_", " 5.10 ", "𠮷\ud800", "=1+1", "_x", "<&>");
        byte[] bytes = XlsxTables.bytes(new Workbook(List.of(new Workbook.Sheet(
                "1", List.of("a"), texts.stream().map(List::of).toList()))));
        Grid grid = XlsxFile.read(bytes).getFirst();
        assertThat(grid.rows().subList(1, grid.rows().size()))
                .extracting(row -> row.cells().firstEntry().getValue().text())
                .isEqualTo(texts);
    }
}
