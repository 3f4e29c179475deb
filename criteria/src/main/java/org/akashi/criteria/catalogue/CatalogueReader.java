package org.akashi.criteria.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.criteria.LibrarySource;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.Wording;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.comment.ConsultationReader;
import org.akashi.criteria.comment.PolicyReader;
import org.akashi.criteria.glossary.GlossaryReader;
import org.akashi.criteria.item.EditionReader;
import org.akashi.criteria.item.ImportReader;
import org.akashi.criteria.item.OwnReader;
import org.akashi.criteria.map.MapReader;
import org.akashi.criteria.scheme.SchemeReader;

/**
 * Reads the files of the bundled library and of the user's. What a file holds is told by the first key it has a meaning for, not
 * by its name.
 */
final class CatalogueReader {

    private static final String INDEX = "library.yaml";

    private static final String KINDS =
            "edition, own, imported, map, allowances, scheme, risks, terms, wordingRules, consultation, policies";

    /** A file to be read. */
    private record Source(LibrarySource from, String path, String name, boolean user) {

        Read read(Problems problems) {
            return new Read(YamlNode.parse(from, path, name, problems), user);
        }
    }

    private record Read(YamlNode node, boolean user) {}

    private CatalogueReader() {}

    static Catalogue read(List<Path> folders) {
        return read(LibrarySource.bundled(), folders);
    }

    static Catalogue read(LibrarySource bundled, List<Path> folders) {
        Problems problems = new Problems();
        CatalogueParts parts = new CatalogueParts();
        List<Source> sources = new ArrayList<>();
        YamlNode index = YamlNode.parse(bundled, INDEX, problems);
        parts.ownTextNotice = index.child("ownTextNotice").bilingual();
        for (YamlNode entry : index.child("criteria").items()) {
            sources.add(new Source(bundled, entry.text(), entry.text(), false));
        }
        folders.forEach(folder -> sources.addAll(files(folder)));
        List<Read> files =
                sources.parallelStream().map(source -> source.read(problems)).toList();
        for (Read file : files) {
            sort(file, parts, problems);
        }
        problems.throwIfAny();
        parts.join(problems);
        problems.throwIfAny();
        return new Catalogue(parts);
    }

    private static List<Source> files(Path folder) {
        LibrarySource from = LibrarySource.folder(folder);
        try (Stream<Path> walk = Files.walk(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                    .sorted()
                    .map(path -> new Source(from, path, folder.resolve(path).toString(), true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sort(Read file, CatalogueParts parts, Problems problems) {
        YamlNode node = file.node();
        if (node.isMissing()) {
            return;
        }
        if (node.has("edition")) {
            EditionReader.EditionFile read = EditionReader.read(node, file.user(), problems);
            parts.editions.put(read.edition().id(), read.edition());
            parts.fillings.addAll(read.texts());
            parts.own.addAll(read.statements());
        } else if (node.has("own")) {
            parts.own.addAll(OwnReader.read(node, file.user() ? Wording.USER : Wording.AKASHI, problems));
        } else if (node.has("imported")) {
            parts.fillings.addAll(ImportReader.read(node, problems));
        } else if (node.has("map")) {
            MapReader.read(node, problems).ifPresent(parts.maps::add);
        } else if (node.has("scheme")) {
            SchemeReader.read(node, problems).ifPresent(parts.schemes::add);
        } else if (node.has("risks")) {
            parts.risks.add(SchemeReader.risks(node, file.user(), problems));
        } else if (node.has("terms")) {
            parts.terms.addAll(GlossaryReader.terms(node, problems));
        } else if (node.has("wordingRules")) {
            parts.wordingRules.addAll(GlossaryReader.rules(node, problems));
        } else if (node.has("consultation")) {
            parts.consultations.add(ConsultationReader.read(node, problems));
        } else if (node.has("policies")) {
            PolicyReader.read(node, problems).ifPresent(parts.policyTables::add);
        } else if (node.has("allowances")) {
            parts.allowances.addAll(Allowance.read(node, problems));
        } else {
            node.problem(Problem.Code.MISSING_KEY, KINDS);
        }
    }
}
