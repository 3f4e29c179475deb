package org.akashi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.akashi.exchange.book.LibraryBook;
import org.akashi.exchange.draft.Draft;
import org.akashi.exchange.draft.DraftFiles;
import org.akashi.exchange.oscal.OscalFile;
import org.akashi.exchange.prose.DocxLines;
import org.akashi.exchange.prose.Line;
import org.akashi.exchange.prose.ProseReader;
import org.akashi.exchange.prose.TextLines;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.table.CsvFile;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.MapTable;
import org.akashi.exchange.table.TableReader;
import org.akashi.exchange.table.XlsxFile;
import org.akashi.exchange.yaml.YamlFile;

/**
 * Reads other people's files and makes files of the library of them, all or none.
 *
 * <pre>{@code
 * CriteriaImport.Given given = new CriteriaImport.Given("基準.xlsx", bytes);
 * Imported imported = CriteriaImport.read(given, new Target.Into(edition), CriteriaImport.Choices.none());
 * imported.columns().forEach(map -> System.out.println(map.written()));   // A=number,B=title-ja,C=text-ja
 * imported.remarks().forEach(System.out::println);                        // 基準.xlsx: Sheet1!B7: date-number(2004-04-01)
 * if (imported.isWhole()) {
 *     imported.files().forEach(file -> …);
 * }
 * }</pre>
 *
 * <p>What is read, and how: {@code docs/exchange.md}.
 */
public final class CriteriaImport {

    /** Forms that are read, as they are told. */
    static final String FORMS = "XLSX, CSV, DOCX, TXT, OSCAL (JSON, XML, YAML)";

    /** A file as it was given. */
    public record Given(String name, byte[] bytes) {

        /** What stands after the last dot, in small letters; empty if there is none. */
        public String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        }

        /** The name without folder and extension, which is the name of the sheet that a CSV file is. */
        String stem() {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            int dot = last.lastIndexOf('.');
            return dot < 0 ? last : last.substring(0, dot);
        }
    }

    /**
     * What the user chose.
     *
     * @param columns a column map as it is typed, or empty for the proposed one
     * @param sheet the only sheet to be read, or empty for all that are not hidden; of an OSCAL mapping collection, the only
     *     mapping by its place in it, 1 for the first
     */
    public record Choices(String columns, String sheet, TableReader.Hidden hidden) {
        public static Choices none() {
            return new Choices("", "", TableReader.Hidden.REFUSE);
        }
    }

    private CriteriaImport() {}

    /** Reads one file. */
    public static Imported read(Given given, Target target, Choices choices) {
        Remarks remarks = new Remarks(given.name());
        try {
            if (given.bytes().length > Limits.FILE) {
                throw new Unreadable(Remark.Code.TOO_LARGE, 0, given.name(), (Limits.FILE >> 20) + " MiB");
            }
            return switch (given.extension()) {
                case "xlsx", "xlsm" -> tables(XlsxFile.read(given.bytes()), target, choices, remarks);
                case "csv", "tsv" -> tables(List.of(CsvFile.read(given.bytes(), remarks)), target, choices, remarks);
                case "json", "xml", "yaml", "yml" -> {
                    OscalFile.Read read =
                            OscalFile.read(given.bytes(), given.extension(), target, choices.sheet(), remarks);
                    yield new Imported(
                            read.files(),
                            Optional.empty(),
                            List.of(),
                            read.counts(),
                            List.of(),
                            List.of(),
                            remarks.list());
                }
                case "docx", "docm" -> prose(DocxLines.read(given.bytes(), remarks), target, remarks);
                case "txt", "text" -> prose(TextLines.read(given.bytes(), remarks), target, remarks);
                default -> throw new Unreadable(Remark.Code.UNKNOWN_FORM, 0, FORMS);
            };
        } catch (Unreadable end) {
            end.into(remarks);
            return Imported.of(List.of(), List.of(), remarks);
        }
    }

    /** Reads the CSV files that a library workbook was written as; each is named after its sheet. */
    public static Imported library(List<Given> files) {
        Remarks remarks = new Remarks(files.size() == 1 ? files.getFirst().name() : "*.csv");
        List<Grid> grids = new ArrayList<>();
        for (Given given : files) {
            Remarks own = new Remarks(given.name());
            try {
                Grid grid = CsvFile.read(given.bytes(), own);
                String name = given.stem().substring(given.stem().lastIndexOf('-') + 1);
                grids.add(new Grid(name, false, grid.rows()));
            } catch (Unreadable end) {
                end.into(remarks);
            }
        }
        return LibraryBook.isLibrary(grids)
                ? Imported.of(LibraryBook.files(grids, remarks), List.of(), remarks)
                : Imported.of(List.of(), List.of(), remarks);
    }

    private static Imported tables(List<Grid> grids, Target target, Choices choices, Remarks remarks)
            throws Unreadable {
        if (LibraryBook.isLibrary(grids)) {
            return Imported.of(LibraryBook.files(grids, remarks), List.of(), remarks);
        }
        List<Grid> chosen = chosen(grids, choices, remarks);
        List<ColumnMap> maps = new ArrayList<>();
        Draft draft = new Draft(remarks);
        List<MapTable.Row> rows = new ArrayList<>();
        Set<String> known = DraftFiles.known(target);
        for (Grid grid : chosen) {
            ColumnMap proposed = ColumnMap.propose(grid);
            ColumnMap map = choices.columns().isEmpty() ? proposed : proposed.with(choices.columns(), grid, remarks);
            maps.add(map);
            if (target instanceof Target.Between && MapTable.isOne(map)) {
                rows.addAll(MapTable.read(grid, map, choices.hidden(), remarks));
            } else {
                TableReader.read(grid, map, choices.hidden(), edition(target), known, remarks, draft);
            }
        }
        return Imported.of(files(target, draft, rows, remarks), maps, remarks);
    }

    private static List<YamlFile> files(Target target, Draft draft, List<MapTable.Row> rows, Remarks remarks) {
        return switch (target) {
            case Target.Into into -> DraftFiles.into(into, draft, remarks);
            case Target.As as -> DraftFiles.as(as, "", draft, remarks);
            case Target.Of of -> DraftFiles.as(new Target.As(of.id(), of.name(), List.of()), "", draft, remarks);
            case Target.Between between -> DraftFiles.between(between, rows, remarks);
            case Target.Itself none -> List.of();
        };
    }

    private static Imported prose(List<Line> lines, Target target, Remarks remarks) throws Unreadable {
        if (target instanceof Target.Between || target instanceof Target.Itself) {
            throw new Unreadable(Remark.Code.MISSING_KEY, 0, "--as, --into");
        }
        Draft draft = new Draft(remarks);
        ProseReader.read(lines, DraftFiles.known(target), remarks, draft);
        List<YamlFile> files = files(target, draft, List.of(), remarks);
        return new Imported(
                files, Optional.empty(), List.of(), Optional.empty(), draft.items(), List.of(), remarks.list());
    }

    private static String edition(Target target) {
        return switch (target) {
            case Target.Into into -> into.edition().edition().id().edition();
            case Target.As as -> as.id().edition();
            case Target.Of of -> of.id().edition();
            case Target.Between between -> "";
            case Target.Itself none -> "";
        };
    }

    private static List<Grid> chosen(List<Grid> grids, Choices choices, Remarks remarks) throws Unreadable {
        List<Grid> chosen = new ArrayList<>();
        for (Grid grid : grids) {
            boolean asked =
                    choices.sheet().isEmpty() ? !grid.hidden() : grid.name().equals(choices.sheet());
            if (asked && !grid.rows().isEmpty()) {
                chosen.add(grid);
            } else if (!grid.rows().isEmpty()) {
                remarks.at(0, grid.name(), Remark.Code.SHEET_LEFT, grid.name());
            }
        }
        if (chosen.isEmpty()) {
            List<String> names = grids.stream().map(Grid::name).toList();
            throw choices.sheet().isEmpty()
                    ? new Unreadable(Remark.Code.NOTHING_THERE, 0)
                    : new Unreadable(Remark.Code.NO_SUCH_SHEET, 0, choices.sheet(), String.join(", ", names));
        }
        return chosen;
    }
}
