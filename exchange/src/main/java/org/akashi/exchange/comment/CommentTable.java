package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.comment.Disposition;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.table.Characters;
import org.akashi.exchange.table.ColumnMap;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.Role;
import org.akashi.exchange.table.TableReader;

/** Reads comments from the rows of a sheet, and says of every row and cell that cannot be taken why. */
final class CommentTable {

    private static final Pattern EXAMPLE =
            Pattern.compile("[(（]?(記入|記載)?例[)）]?[0-9]*|e\\.?g\\.?|example", Pattern.CASE_INSENSITIVE);
    private static final int BEGINNING = 40;

    /** What a row says, by role. */
    private record Said(Map<Role, String> texts) {

        /** What its cells say in a role, or empty. */
        String of(Role role) {
            return texts.getOrDefault(role, "");
        }

        /** Whether it says nothing but its number and who sent it. */
        boolean isNothing() {
            return texts.entrySet().stream()
                    .filter(entry -> entry.getKey() != Role.COMMENT_ID
                            && entry.getKey() != Role.BY
                            && entry.getKey() != Role.MEMBER)
                    .allMatch(entry -> entry.getValue().isEmpty());
        }
    }

    private final Grid grid;
    private final ColumnMap map;
    private final Optional<ResolvedEdition> edition;
    private final Comments comments;
    private final Remarks remarks;

    /** Who sent all of it, as it stands above the table. */
    private final String sender;

    private boolean assumed;

    private CommentTable(
            Grid grid,
            ColumnMap map,
            String sender,
            Optional<ResolvedEdition> edition,
            Comments comments,
            Remarks remarks) {
        this.grid = grid;
        this.map = map;
        this.sender = sender;
        this.edition = edition;
        this.comments = comments;
        this.remarks = remarks;
    }

    /** The map that the headings of a sheet suggest: beside a disposition, reasons to the right of it are those of the disposition. */
    static ColumnMap propose(Grid grid) {
        ColumnMap map = ColumnMap.propose(grid, CommentHeadings.WORDS);
        int decided = map.of(Role.DISPOSITION).stream().findFirst().orElse(Integer.MAX_VALUE);
        for (int column : map.of(Role.GROUNDS)) {
            map = column > decided ? map.with(column, Role.REASON) : map;
        }
        return map;
    }

    /** Whether a sheet is a table of comments under this map. */
    static boolean isOne(ColumnMap map) {
        return map.has(Role.OPINION);
    }

    static void read(
            Grid grid,
            ColumnMap map,
            TableReader.Hidden hidden,
            String sender,
            Optional<ResolvedEdition> edition,
            Comments comments,
            Remarks remarks) {
        CommentTable reader = new CommentTable(grid, map, sender, edition, comments, remarks);
        TableReader.rows(grid, map, hidden, remarks).forEach(reader::row);
        for (ColumnMap.Column column : map.columns()) {
            if (column.role() == Role.NOTHING && !column.sample().isEmpty()) {
                remarks.at(
                        0,
                        (grid.name().isEmpty() ? "" : grid.name() + "!") + Grid.letters(column.index()),
                        Remark.Code.COLUMN_LEFT,
                        beginning(column.heading().isEmpty() ? column.sample() : column.heading()));
            }
        }
    }

    private void row(Grid.Row row) {
        Said said = new Said(new EnumMap<>(Role.class));
        boolean sound = true;
        for (Role role : Role.ofComments()) {
            Optional<String> text = text(row, role);
            sound &= text.isPresent();
            said.texts().put(role, text.orElse(""));
        }
        if (!sound || said.isNothing()) {
            return;
        }
        if (map.columns().stream()
                .anyMatch(column -> EXAMPLE.matcher(row.line(column.index())).matches())) {
            remarks.at(
                    row.number(), grid.place(row.number()), Remark.Code.EXAMPLE_LEFT, beginning(said.of(Role.OPINION)));
            return;
        }
        Optional<Place> place = place(row, said.of(Role.PLACE));
        if (place.isEmpty()) {
            return;
        }
        String part = part(said.of(Role.PART), place.get(), said.of(Role.PLACE));
        if (continues(row, Role.OPINION) && !comments.isEmpty()) {
            comments.extendLast(place.get().items(), part);
        } else if (said.of(Role.OPINION).isEmpty()) {
            remarks.at(row.number(), grid.place(row.number()), Remark.Code.NO_OPINION, beginning(row));
        } else {
            add(row, said, place.get(), part);
        }
    }

    private void add(Grid.Row row, Said said, Place place, String part) {
        String[] member = Comments.member(said.of(Role.MEMBER));
        Optional<Disposition> disposition = disposition(row, said);
        DraftComment comment = new DraftComment(
                said.of(Role.COMMENT_ID).isEmpty() ? member[1] : said.of(Role.COMMENT_ID),
                member[0],
                said.of(Role.BY).isEmpty() ? sender : said.of(Role.BY),
                place.items(),
                part,
                type(row, said.of(Role.TYPE)),
                opinion(said.of(Role.OPINION), said.of(Role.GROUNDS)),
                said.of(Role.PROPOSED),
                disposition,
                disposition.isPresent() ? said.of(Role.REASON) : "");
        boolean again =
                said.of(Role.COMMENT_ID).isEmpty() ? continues(row, Role.MEMBER) : continues(row, Role.COMMENT_ID);
        comments.add(comment, again, row.number(), grid.place(row.number()));
    }

    /** An opinion with its grounds below it. */
    static String opinion(String opinion, String grounds) {
        if (grounds.isEmpty()) {
            return opinion;
        }
        return opinion + "\n" + (DraftConsultation.isJapanese(opinion) ? "（理由）" : "Reason: ") + grounds;
    }

    /** The place as written, where the numbers do not say all of it. */
    static String part(String part, Place place, String written) {
        String rest = place.whole() ? "" : Characters.line(written);
        return rest.isEmpty() || part.isEmpty() ? rest + part : rest + " " + part;
    }

    private boolean continues(Grid.Row row, Role role) {
        return map.of(role).stream()
                .flatMap(column -> row.cell(column).stream())
                .anyMatch(Grid.Cell::merged);
    }

    /** The texts of a role's columns; nothing if one of them cannot be read. */
    private Optional<String> text(Grid.Row row, Role role) {
        List<String> texts = new ArrayList<>();
        boolean sound = true;
        for (int column : map.of(role)) {
            Optional<Grid.Cell> cell = row.cell(column);
            if (cell.isEmpty()) {
                continue;
            }
            String text = cell.get().text();
            String place = grid.place(row.number(), column);
            switch (cell.get().kind()) {
                case FORMULA -> {
                    remarks.at(row.number(), place, Remark.Code.FORMULA, beginning(text));
                    sound = false;
                }
                case ERROR -> {
                    remarks.at(row.number(), place, Remark.Code.ERROR_CELL, text);
                    sound = false;
                }
                case DATE -> {
                    if (role == Role.PLACE) {
                        remarks.at(row.number(), place, Remark.Code.DATE_NUMBER, text);
                        sound = false;
                    } else {
                        texts.add(text);
                    }
                }
                case TEXT, NUMBER, BOOLEAN -> texts.add(isLong(role) ? Characters.lines(text) : Characters.line(text));
            }
        }
        return sound
                ? Optional.of(texts.stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(isLong(role) ? "\n" : " ")))
                : Optional.empty();
    }

    private static boolean isLong(Role role) {
        return role == Role.OPINION || role == Role.GROUNDS || role == Role.PROPOSED || role == Role.REASON;
    }

    /** What the comment is about; nothing if the spreadsheet may have dropped a zero and the edition does not settle it. */
    private Optional<Place> place(Grid.Row row, String written) {
        String meant = written;
        for (int column : map.of(Role.PLACE)) {
            Grid.Cell cell = row.cell(column).orElse(Grid.Cell.text(""));
            if (cell.exact() || !cell.text().matches("[0-9]+\\.[0-9]")) {
                continue;
            }
            String place = grid.place(row.number(), column);
            boolean isThere =
                    edition.isEmpty() || Place.item(cell.text(), edition).isPresent();
            boolean longer =
                    edition.isEmpty() || Place.item(cell.text() + "0", edition).isPresent();
            if (isThere && longer) {
                remarks.at(
                        row.number(),
                        place,
                        Remark.Code.AMBIGUOUS_NUMBER,
                        cell.text(),
                        cell.text() + ", " + cell.text() + "0");
                return Optional.empty();
            }
            if (longer) {
                remarks.at(row.number(), place, Remark.Code.READ_AS, cell.text(), cell.text() + "0");
                meant = written.replace(cell.text(), cell.text() + "0");
            }
        }
        Place place = Place.of(meant, edition);
        for (String unknown : place.unknown()) {
            remarks.at(row.number(), grid.place(row.number()), Remark.Code.PLACE_UNKNOWN, unknown, id());
        }
        return Optional.of(place);
    }

    private String id() {
        return edition.map(known -> known.edition().id().toString()).orElse("");
    }

    private CommentType type(Grid.Row row, String written) {
        Optional<CommentType> type = CommentValues.type(written);
        if (type.isPresent()) {
            return type.get();
        }
        if (written.isEmpty()) {
            if (!assumed) {
                remarks.at(
                        row.number(), grid.place(row.number()), Remark.Code.TYPE_ASSUMED, CommentType.GENERAL.code());
                assumed = true;
            }
            return CommentType.GENERAL;
        }
        CommentType read = CommentValues.firstType(written).orElse(CommentType.GENERAL);
        remarks.at(row.number(), grid.place(row.number()), Remark.Code.READ_AS, written, read.code());
        return read;
    }

    private Optional<Disposition> disposition(Grid.Row row, Said said) {
        String written = said.of(Role.DISPOSITION);
        if (written.isEmpty() || CommentValues.isUndecided(written)) {
            return Optional.empty();
        }
        Optional<Disposition> disposition = CommentValues.disposition(written);
        if (disposition.isEmpty() || said.of(Role.REASON).isEmpty()) {
            remarks.at(row.number(), grid.place(row.number()), Remark.Code.DISPOSITION_LEFT, beginning(written));
            return Optional.empty();
        }
        return disposition;
    }

    private static String beginning(Grid.Row row) {
        return beginning(row.cells().values().stream()
                .filter(cell -> !cell.merged())
                .map(Grid.Cell::text)
                .collect(Collectors.joining(" ")));
    }

    private static String beginning(String text) {
        String line = Characters.line(text);
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + "…";
    }
}
