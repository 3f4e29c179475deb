package org.akashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.exchange.Loss;
import org.akashi.exchange.book.CsvText;
import org.akashi.exchange.book.LibraryBook;
import org.akashi.exchange.book.LibraryFiles;
import org.akashi.exchange.book.Selection;
import org.akashi.exchange.book.Workbook;
import org.akashi.exchange.oscal.OscalExport;
import org.akashi.exchange.yaml.YamlFile;
import org.akashi.report.criteria.ResolvedDocument;
import org.akashi.report.document.DocumentFormat;
import org.akashi.report.document.XlsxTables;
import org.akashi.report.text.ExchangeLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;

/** Writes criteria in the formats asked for; all of them are known before the first is written. */
final class CriteriaExport {

    /** The formats. */
    private enum Format {
        XLSX,
        CSV,
        /** A file for each edition and map. */
        OSCAL,
        /** A file for each edition. */
        DOCX
    }

    private final Catalogue catalogue;
    private final Optional<Path> folder;
    private final Language language;
    private final LocalDate day;
    private final Texts texts;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final TreeSet<Loss> losses = new TreeSet<>();

    /** @param day on which files that say so were modified */
    CriteriaExport(Catalogue catalogue, Optional<Path> folder, Language language, LocalDate day) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.language = language;
        this.day = day;
        this.texts = Texts.in(language);
    }

    void write(List<String> ids, List<String> formats, Path out, Console console) {
        List<Format> known = formats.stream()
                .map(format -> Formats.parse(Format.class, format))
                .distinct()
                .toList();
        List<YamlFile> library = new ArrayList<>(LibraryFiles.bundled());
        folder.ifPresent(user -> library.addAll(LibraryFiles.in(user)));
        List<YamlFile> chosen = ids.isEmpty() ? library : Selection.of(library, ids);
        for (String id : ids) {
            if (Selection.of(library, List.of(id)).isEmpty()) {
                throw new CommandProblem(Problem.NO_SUCH_ITEM, id);
            }
        }
        String name = ids.isEmpty() ? "library" : String.join("-", ids).replace('/', '-');
        known.forEach(format -> {
            switch (format) {
                case XLSX -> files.put(name + ".xlsx", XlsxTables.bytes(book(chosen)));
                case CSV ->
                    book(chosen)
                            .sheets()
                            .forEach(sheet -> files.put(name + "-" + sheet.name() + ".csv", CsvText.bytes(sheet)));
                case OSCAL -> oscal(ids);
                case DOCX -> docx(ids);
            }
        });
        Outputs.guarded(out, () -> {
            try {
                Files.createDirectories(out);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    console.out().println(Files.write(out.resolve(file.getKey()), file.getValue()));
                }
                return out;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
        if (losses.isEmpty()) {
            console.out().println(texts.say(ExchangeLabel.NOTHING_LOST));
        } else {
            console.out().println(texts.say(ExchangeLabel.LOST) + ":");
            losses.forEach(loss -> console.out().println("  " + texts.name(loss.kind()) + ": " + loss.count()));
        }
    }

    /** Refuses ids that a format has no place for. */
    private void only(List<String> ids, Format format, Set<String> known) {
        List<String> others = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!others.isEmpty()) {
            throw new CommandProblem(
                    Problem.NOT_IN_THIS_FORMAT, String.join(", ", others), format.name(), String.join(", ", known));
        }
    }

    private Set<String> editions() {
        return catalogue.editions().stream()
                .map(edition -> edition.edition().id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void oscal(List<String> ids) {
        Set<String> known = editions();
        catalogue.maps().forEach(map -> known.add(map.id()));
        only(ids, Format.OSCAL, known);
        OscalExport export = new OscalExport(catalogue, language.tag(), day);
        for (ResolvedEdition edition : catalogue.editions()) {
            if (ids.isEmpty() || ids.contains(edition.edition().id().toString())) {
                export.edition(edition);
            }
        }
        for (CriteriaMap map : catalogue.maps()) {
            if (ids.isEmpty() || ids.contains(map.id())) {
                export.map(map);
            }
        }
        files.putAll(export.files());
        losses.addAll(export.losses());
    }

    private void docx(List<String> ids) {
        only(ids, Format.DOCX, editions());
        List<ResolvedEdition> editions = catalogue.editions().stream()
                .filter(edition ->
                        ids.isEmpty() || ids.contains(edition.edition().id().toString()))
                .toList();
        for (ResolvedEdition edition : editions) {
            String name = edition.edition().id().toString().replace('/', '-');
            files.put(
                    name + ".docx",
                    DocumentFormat.DOCX.bytes(ResolvedDocument.of(catalogue, edition, edition.items(), language)));
        }
        losses.add(new Loss(Loss.Kind.NOT_IN_PRINT, editions.size()));
    }

    private Workbook book(List<YamlFile> chosen) {
        int comments = chosen.stream().mapToInt(YamlFile::innerComments).sum();
        if (comments > 0) {
            losses.add(new Loss(Loss.Kind.INNER_COMMENTS, comments));
        }
        return LibraryBook.book(chosen);
    }
}
