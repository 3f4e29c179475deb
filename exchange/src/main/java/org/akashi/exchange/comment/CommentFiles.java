package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.table.CsvFile;
import org.akashi.exchange.table.Decoded;
import org.akashi.exchange.table.DocxTables;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.XlsxFile;
import org.akashi.exchange.yaml.GrownFile;
import org.akashi.exchange.yaml.YamlFile;

/** The files that comments came in, one after the other: of each sheet it is found out whether it is a table or a form. */
public final class CommentFiles {

    private static final String FORMS = "XLSX, CSV, DOCX, TXT";

    private final Optional<ResolvedEdition> edition;
    private final CriteriaImport.Choices choices;
    private final Comments comments;
    private final Optional<OpenConsultation> open;
    private final List<ColumnMap> maps = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * @param open the consultation that they are added to, if there is one
     * @param many whether there are several files
     */
    public CommentFiles(
            Optional<ResolvedEdition> edition,
            Optional<OpenConsultation> open,
            CriteriaImport.Choices choices,
            boolean many) {
        this.edition = edition;
        this.open = open;
        this.choices = choices;
        this.comments = new Comments(
                many,
                new KnownComments(
                        open.map(there -> there.consultation().comments()).orElse(List.of())));
    }

    /** Reads the next file. */
    public void add(CriteriaImport.Given given) {
        Remarks own = new Remarks(given.name());
        comments.nextFile();
        try {
            sheets(grids(given, own), own);
            if (!comments.endFile(own) && !own.hasWrong()) {
                own.add(Remark.Code.NO_COMMENTS);
            }
        } catch (Unreadable end) {
            end.into(own);
        }
        remarks.addAll(own.list());
    }

    private static List<Grid> grids(CriteriaImport.Given given, Remarks remarks) throws Unreadable {
        if (given.bytes().length > Limits.FILE) {
            throw new Unreadable(Remark.Code.TOO_LARGE, 0, given.name(), (Limits.FILE >> 20) + " MiB");
        }
        return switch (given.extension()) {
            case "xlsx", "xlsm" -> XlsxFile.read(given.bytes());
            case "csv", "tsv" -> List.of(CsvFile.read(given.bytes(), remarks));
            case "docx", "docm" -> DocxTables.read(given.bytes());
            case "txt", "text" -> List.of(lines(given.bytes(), remarks));
            default -> throw new Unreadable(Remark.Code.UNKNOWN_FORM, 0, FORMS);
        };
    }

    private static Grid lines(byte[] bytes, Remarks remarks) throws Unreadable {
        Decoded decoded = Decoded.of(bytes);
        if (!decoded.isUtf8()) {
            remarks.add(Remark.Code.READ_IN, decoded.encoding());
        }
        List<Grid.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : decoded.text().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
                cells.put(0, new Grid.Cell(Grid.Kind.TEXT, line, true, false));
                rows.add(new Grid.Row(number, false, cells));
            }
        }
        return new Grid("", false, rows);
    }

    /** Tables first; a form only where no sheet is a table. */
    private void sheets(List<Grid> grids, Remarks own) throws Unreadable {
        List<Grid> chosen = new ArrayList<>();
        for (Grid grid : grids) {
            boolean asked =
                    choices.sheet().isEmpty() ? !grid.hidden() : grid.name().equals(choices.sheet());
            if (asked) {
                chosen.add(grid);
            } else if (!grid.rows().isEmpty()) {
                own.at(0, grid.name(), Remark.Code.SHEET_LEFT, grid.name());
            }
        }
        if (chosen.isEmpty()) {
            throw new Unreadable(
                    Remark.Code.NO_SUCH_SHEET,
                    0,
                    choices.sheet(),
                    String.join(", ", grids.stream().map(Grid::name).toList()));
        }
        String sender = "";
        List<Grid> others = new ArrayList<>();
        boolean any = false;
        for (Grid grid : chosen) {
            ColumnMap proposed = CommentTable.propose(grid);
            ColumnMap map = choices.columns().isEmpty()
                    ? proposed
                    : proposed.with(choices.columns(), CommentHeadings.WORDS.roles(), own);
            if (CommentTable.isOne(map)) {
                any = true;
                maps.add(map);
                String above = CommentForm.sender(grid, map.first());
                sender = above.isEmpty() ? sender : above;
                CommentTable.read(grid, map, choices.hidden(), sender, edition, comments, own);
            } else {
                others.add(grid);
                String here = CommentForm.sender(grid, Integer.MAX_VALUE);
                sender = here.isEmpty() ? sender : here;
            }
        }
        for (Grid grid : others) {
            if (!any && CommentForm.isOne(grid)) {
                CommentForm.read(grid, edition, comments, own);
            } else if (!grid.rows().isEmpty() && !grid.name().isEmpty()) {
                own.at(0, grid.name(), Remark.Code.SHEET_LEFT, grid.name());
            }
        }
    }

    /** What became of all files. */
    public Imported imported(DraftConsultation consultation) {
        List<DraftComment> found = comments.list();
        if (found.isEmpty() || open.isEmpty()) {
            List<YamlFile> files = found.isEmpty() ? List.of() : List.of(consultation.file(found));
            return new Imported(files, Optional.empty(), maps, Optional.empty(), List.of(), found, remarks);
        }
        OpenConsultation there = open.get();
        Optional<GrownFile> grown = GrownFile.of(
                there.path(),
                there.text(),
                "comments",
                found.stream().map(DraftConsultation::tree).toList());
        if (grown.isEmpty()) {
            remarks.add(new Remark(Remark.Code.NO_LINE_EACH, there.path(), 0, "", List.of("comments")));
        }
        return new Imported(List.of(), grown, maps, Optional.empty(), List.of(), found, remarks);
    }
}
