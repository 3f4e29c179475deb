package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.criteria.comment.CommentType;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.table.Characters;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.table.Role;

/**
 * A form in which labels stand before what is filled in, beside it or above it: 氏名, 該当箇所, 意見内容, 理由. A label that comes a second
 * time begins another comment. Addresses and telephone numbers are read over.
 */
final class CommentForm {

    private static final Pattern COLON = Pattern.compile("^([^：:\\n]{1,60}?)\\s*[：:]\\s*(.*)$", Pattern.DOTALL);

    private static final Pattern BRACKETED =
            Pattern.compile("^[・●■◆○□◎※*]?[［\\[【〔]([^］\\]】〕\\n]{1,30})[］\\]】〕]\\s*(.*)$", Pattern.DOTALL);

    private final Optional<ResolvedEdition> edition;
    private final Comments comments;
    private final Remarks remarks;
    private final Map<Role, StringBuilder> filled = new EnumMap<>(Role.class);
    private Role current = Role.NOTHING;
    private String sender = "";
    private long order;
    private String place = "";

    private CommentForm(Optional<ResolvedEdition> edition, Comments comments, Remarks remarks) {
        this.edition = edition;
        this.comments = comments;
        this.remarks = remarks;
    }

    /** What stands in labelled cells above a row: who sent the whole. */
    static String sender(Grid grid, int before) {
        CommentForm form =
                new CommentForm(Optional.empty(), new Comments(false, new KnownComments(List.of())), new Remarks(""));
        grid.rows().stream().filter(row -> row.number() < before).forEach(row -> form.row(grid, row));
        form.keepSender();
        return form.sender;
    }

    /** Whether a sheet is such a form: it has a label for the opinion. */
    static boolean isOne(Grid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.text().lines())
                .anyMatch(
                        line -> label(line).filter(role -> role == Role.OPINION).isPresent());
    }

    static void read(Grid grid, Optional<ResolvedEdition> edition, Comments comments, Remarks remarks) {
        CommentForm form = new CommentForm(edition, comments, remarks);
        grid.rows().forEach(row -> form.row(grid, row));
        form.finish();
    }

    private void row(Grid grid, Grid.Row row) {
        row.cells().forEach((column, cell) -> {
            if (cell.merged()) {
                return;
            }
            if (cell.kind() == Grid.Kind.FORMULA) {
                remarks.at(row.number(), grid.place(row.number(), column), Remark.Code.FORMULA, cell.text());
            } else {
                cell.text().lines().forEach(line -> line(line, row.number(), grid.place(row.number(), column)));
            }
        });
    }

    /** The role that a line is a label of; what follows a colon or brackets is no part of it. */
    private static Optional<Role> label(String line) {
        return CommentHeadings.meaning(parts(line)[0]).map(role -> role == Role.COMMENT_ID ? Role.NOTHING : role);
    }

    /** What stands in brackets or before a colon, and what follows; or the line, and nothing. */
    private static String[] parts(String line) {
        String text = line.strip();
        for (Pattern form : List.of(BRACKETED, COLON)) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return new String[] {matcher.group(1), matcher.group(2)};
            }
        }
        return new String[] {text, ""};
    }

    private void line(String line, long number, String at) {
        Optional<Role> label = label(line);
        if (label.isEmpty()) {
            say(line);
            return;
        }
        boolean again = !said(Role.OPINION).isEmpty() && (label.get() == Role.PLACE || label.get() == Role.OPINION);
        if (again) {
            finish();
        }
        if (label.get() == Role.PLACE
                || label.get() == Role.OPINION && said(Role.PLACE).isEmpty()) {
            order = number;
            place = at;
        }
        current = label.get();
        say(parts(line)[1]);
    }

    private void say(String text) {
        if (current != Role.NOTHING && !text.isBlank()) {
            StringBuilder said = filled.computeIfAbsent(current, role -> new StringBuilder());
            said.append(said.isEmpty() ? "" : "\n").append(Characters.lines(text));
        }
    }

    private String said(Role role) {
        StringBuilder said = filled.get(role);
        return said == null ? "" : said.toString();
    }

    private void keepSender() {
        String by = Characters.line(said(Role.BY));
        sender = by.isEmpty() ? sender : by;
    }

    private void finish() {
        keepSender();
        String opinion = said(Role.OPINION);
        if (!opinion.isEmpty()) {
            Place about = Place.of(said(Role.PLACE), edition);
            List<String> unknown = new ArrayList<>(about.unknown());
            unknown.forEach(number -> remarks.at(
                    order,
                    place,
                    Remark.Code.PLACE_UNKNOWN,
                    number,
                    edition.map(known -> known.edition().id().toString()).orElse("")));
            Optional<CommentType> type = CommentValues.firstType(said(Role.TYPE));
            if (type.isEmpty()) {
                remarks.at(order, place, Remark.Code.TYPE_ASSUMED, CommentType.GENERAL.code());
            }
            DraftComment comment = new DraftComment(
                    "",
                    Characters.line(said(Role.MEMBER)),
                    sender,
                    about.items(),
                    CommentTable.part(Characters.line(said(Role.PART)), about, said(Role.PLACE)),
                    type.orElse(CommentType.GENERAL),
                    CommentTable.opinion(opinion, said(Role.GROUNDS)),
                    said(Role.PROPOSED),
                    Optional.empty(),
                    "");
            comments.add(comment, false, order, place);
        }
        filled.clear();
        current = Role.NOTHING;
    }
}
