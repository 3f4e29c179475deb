package org.akashi.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.draft.Draft;
import org.akashi.exchange.draft.DraftItem;
import org.akashi.exchange.draft.NumberForm;
import org.akashi.exchange.draft.Year;

/** Reads the rows of a sheet under a column map, and says of every row and cell that cannot be taken why. */
public final class TableReader {

    /** What becomes of hidden rows. */
    public enum Hidden {
        /** They are refused, so that nobody takes or leaves them by accident. */
        REFUSE,
        TAKE,
        SKIP
    }

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("編", Level.PART),
            Map.entry("部", Level.PART),
            Map.entry("章", Level.CHAPTER),
            Map.entry("節", Level.SECTION),
            Map.entry("大項目", Level.OBJECTIVE),
            Map.entry("目的", Level.OBJECTIVE),
            Map.entry("中項目", Level.CONTROL),
            Map.entry("管理策", Level.CONTROL),
            Map.entry("小項目", Level.DETAIL),
            Map.entry("詳細管理策", Level.DETAIL),
            Map.entry("マネジメント", Level.MANAGEMENT),
            Map.entry("マネジメント基準", Level.MANAGEMENT),
            Map.entry("ガバナンス", Level.GOVERNANCE),
            Map.entry("ガバナンス基準", Level.GOVERNANCE),
            Map.entry("箇条", Level.CLAUSE));

    private static final Map<String, Addressee> ADDRESSEES = Map.of(
            "事業者",
            Addressee.PROVIDER,
            "クラウド事業者",
            Addressee.PROVIDER,
            "クラウドサービスプロバイダ",
            Addressee.PROVIDER,
            "p",
            Addressee.PROVIDER,
            "利用者",
            Addressee.CUSTOMER,
            "クラウド利用者",
            Addressee.CUSTOMER,
            "クラウドサービスカスタマ",
            Addressee.CUSTOMER,
            "両方",
            Addressee.BOTH,
            "共通",
            Addressee.BOTH,
            "双方",
            Addressee.BOTH);

    private static final int BEGINNING = 40;

    private final Grid grid;
    private final ColumnMap map;
    private final Hidden hidden;
    private final String edition;
    private final Remarks remarks;
    private final Draft draft;
    private final Siblings siblings;

    private TableReader(
            Grid grid, ColumnMap map, Hidden hidden, String edition, Siblings siblings, Remarks remarks, Draft draft) {
        this.grid = grid;
        this.map = map;
        this.hidden = hidden;
        this.edition = edition;
        this.remarks = remarks;
        this.draft = draft;
        this.siblings = siblings;
    }

    /**
     * Adds the items of a sheet to a draft.
     *
     * @param edition the edition that rows must be of where a column says it
     * @param known the numbers that are possible, or none if any is
     */
    public static void read(
            Grid grid,
            ColumnMap map,
            Hidden hidden,
            String edition,
            java.util.Set<String> known,
            Remarks remarks,
            Draft draft) {
        if (!map.has(Role.NUMBER)) {
            remarks.at(0, grid.name(), Remark.Code.NO_NUMBER_COLUMN);
            return;
        }
        if (!map.has(Role.TEXT_JA) && !map.has(Role.TEXT_EN) && !map.has(Role.TITLE_JA) && !map.has(Role.TITLE_EN)) {
            remarks.at(0, grid.name(), Remark.Code.NO_TEXT_COLUMN);
            return;
        }
        TableReader reader = new TableReader(grid, map, hidden, edition, new Siblings(known), remarks, draft);
        rows(grid, map, hidden, remarks).forEach(reader::row);
        for (ColumnMap.Column column : map.columns()) {
            if (column.role() == Role.NOTHING && !column.sample().isEmpty()) {
                String heading = column.heading().isEmpty() ? column.sample() : column.heading();
                remarks.at(
                        0,
                        (grid.name().isEmpty() ? "" : grid.name() + "!") + Grid.letters(column.index()),
                        Remark.Code.COLUMN_LEFT,
                        beginning(heading));
            }
        }
    }

    /** The rows below the headings, hidden ones as chosen. */
    public static List<Grid.Row> rows(Grid grid, ColumnMap map, Hidden hidden, Remarks remarks) {
        List<Grid.Row> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.number() < map.first()) {
                continue;
            }
            if (row.hidden() && hidden != Hidden.TAKE) {
                remarks.at(
                        row.number(),
                        grid.place(row.number()),
                        hidden == Hidden.REFUSE ? Remark.Code.HIDDEN_ROW : Remark.Code.HIDDEN_ROW_LEFT);
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private void row(Grid.Row row) {
        if (isBlank(row) || isOfAnotherEdition(row)) {
            return;
        }
        List<Integer> numbers = map.of(Role.NUMBER);
        boolean any = false;
        boolean said = false;
        for (int i = 0; i < numbers.size(); i++) {
            int column = numbers.get(i);
            Optional<Grid.Cell> cell = row.cell(column).filter(c -> !c.text().isBlank());
            if (cell.isEmpty()) {
                continue;
            }
            any = true;
            int from = i == 0 ? 0 : column;
            int to = i + 1 < numbers.size() ? numbers.get(i + 1) : Integer.MAX_VALUE;
            said |= item(row, column, cell.get(), from, to, numbers.size() == 1);
        }
        if (!any && !said) {
            remarks.at(row.number(), grid.place(row.number()), Remark.Code.NO_NUMBER, beginning(row));
        }
    }

    private boolean isBlank(Grid.Row row) {
        return map.columns().stream()
                .filter(column -> column.role() != Role.NOTHING)
                .allMatch(column -> row.line(column.index()).isEmpty());
    }

    private boolean isOfAnotherEdition(Grid.Row row) {
        for (int column : map.of(Role.EDITION)) {
            String text = row.line(column);
            if (text.isEmpty() || text.equals(edition)) {
                continue;
            }
            String place = grid.place(row.number(), column);
            Optional<Year> year = Year.parse(text);
            if (year.isPresent() && year.get() instanceof Year.Fiscal) {
                remarks.at(row.number(), place, Remark.Code.FISCAL_YEAR, text);
                return true;
            }
            if (year.isEmpty()
                    || !(year.get() instanceof Year.Known(int known))
                    || !edition.equals(String.valueOf(known))) {
                remarks.at(row.number(), place, Remark.Code.OTHER_EDITION, text);
                return true;
            }
        }
        return false;
    }

    /** Takes what a row says of one number; false if nothing could be taken. */
    private boolean item(Grid.Row row, int column, Grid.Cell cell, int from, int to, boolean alone) {
        String place = grid.place(row.number(), column);
        Optional<String> number = number(row, cell, place);
        if (number.isEmpty()) {
            return false;
        }
        Bilingual title = new Bilingual(
                Characters.line(text(row, Role.TITLE_JA, from, to, !alone)),
                Characters.line(text(row, Role.TITLE_EN, from, to, !alone)));
        Bilingual text =
                new Bilingual(text(row, Role.TEXT_JA, from, to, !alone), text(row, Role.TEXT_EN, from, to, !alone));
        DraftItem item = new DraftItem(number.get(), title, text, level(row), addressee(row), row.number(), place);
        Optional<DraftItem> earlier = draft.item(number.get());
        boolean repeated = !alone
                && earlier.isPresent()
                && title.equals(earlier.get().title())
                && (text.ja() + text.en()).isEmpty();
        if (cell.merged() || repeated) {
            draft.extend(item);
        } else {
            draft.add(item);
        }
        return true;
    }

    private Optional<String> number(Grid.Row row, Grid.Cell cell, String place) {
        switch (cell.kind()) {
            case FORMULA -> remarks.at(row.number(), place, Remark.Code.FORMULA, beginning(cell.text()));
            case ERROR -> remarks.at(row.number(), place, Remark.Code.ERROR_CELL, cell.text());
            case DATE -> remarks.at(row.number(), place, Remark.Code.DATE_NUMBER, cell.text());
            case BOOLEAN -> remarks.at(row.number(), place, Remark.Code.NOT_A_NUMBER, cell.text());
            case TEXT, NUMBER -> {
                Optional<String> number = NumberForm.parse(cell.text());
                if (number.isEmpty()) {
                    remarks.at(row.number(), place, Remark.Code.NOT_A_NUMBER, beginning(cell.text()));
                    return number;
                }
                return siblings.meant(number.get(), cell.exact() || cell.merged(), (read, certain) -> {
                    if (certain) {
                        remarks.at(row.number(), place, Remark.Code.READ_AS, number.get(), read);
                    } else {
                        remarks.at(row.number(), place, Remark.Code.AMBIGUOUS_NUMBER, number.get(), read);
                    }
                });
            }
        }
        return Optional.empty();
    }

    /** The texts of a role's columns in a range, one below the other. */
    private String text(Grid.Row row, Role role, int from, int to, boolean ownOnly) {
        List<String> texts = new ArrayList<>();
        for (int column : map.of(role)) {
            Optional<Grid.Cell> cell = row.cell(column);
            if (column < from
                    || column >= to
                    || cell.isEmpty()
                    || ownOnly
                            && cell.get().merged()
                            && row.cell(from).filter(Grid.Cell::merged).isPresent()) {
                continue;
            }
            String place = grid.place(row.number(), column);
            switch (cell.get().kind()) {
                case FORMULA ->
                    remarks.at(
                            row.number(),
                            place,
                            Remark.Code.FORMULA,
                            beginning(cell.get().text()));
                case ERROR ->
                    remarks.at(
                            row.number(),
                            place,
                            Remark.Code.ERROR_CELL,
                            cell.get().text());
                case TEXT, NUMBER, DATE, BOOLEAN ->
                    texts.add(Characters.lines(cell.get().text()));
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Optional<Level> level(Grid.Row row) {
        for (int column : map.of(Role.LEVEL)) {
            String text = Characters.number(row.line(column)).toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                continue;
            }
            Optional<Level> level = Optional.ofNullable(LEVELS.get(text))
                    .or(() -> Arrays.stream(Level.values())
                            .filter(l -> l.name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')
                                    .equals(text))
                            .findFirst());
            if (level.isEmpty()) {
                remarks.at(
                        row.number(),
                        grid.place(row.number(), column),
                        Remark.Code.UNKNOWN_LEVEL,
                        row.line(column),
                        "大項目, 中項目, 小項目, objective, control, detail, …");
            }
            return level;
        }
        return Optional.empty();
    }

    private Optional<Addressee> addressee(Grid.Row row) {
        for (int column : map.of(Role.ADDRESSEE)) {
            String text = Characters.number(row.line(column)).toLowerCase(Locale.ROOT);
            Optional<Addressee> addressee = Optional.ofNullable(ADDRESSEES.get(text))
                    .or(() -> Arrays.stream(Addressee.values())
                            .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(text))
                            .findFirst());
            if (addressee.isPresent()) {
                return addressee;
            }
        }
        return Optional.empty();
    }

    private String beginning(Grid.Row row) {
        return beginning(row.cells().values().stream().map(Grid.Cell::text).collect(Collectors.joining(" ")));
    }

    private static String beginning(String text) {
        String line = Characters.line(text);
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + "…";
    }
}
