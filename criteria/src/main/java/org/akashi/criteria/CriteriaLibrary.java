package org.akashi.criteria;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The criteria library: documents in their editions, and the audit guides of their controls. Its content is data, YAML under
 * {@code library/}; this is the model of it.
 *
 * <pre>{@code
 * CriteriaLibrary library = CriteriaLibrary.bundled();
 * switch (library.select("iso-27017")) {
 *     case Selection.Unknown unknown -> System.err.println(unknown.known());
 *     case Selection.Found found -> {
 *         AuditSheet sheet = found.document().sheet("C.8/13.1.3").orElseThrow();
 *         AuditGuide guide = sheet.guide("1.1").orElseThrow();
 *         guide.confirmations().forEach(what -> System.out.println(what.what().text().ja()));
 *     }
 * }
 * }</pre>
 *
 * <p>The library holds numbers, short titles and correspondences of standards, and our own sentences. It holds no prose of ISO,
 * JIS or ISMAP. Wherever our words stand under an official heading, {@link #ownTextNotice} is shown with them.
 *
 * <p>How the files are written: {@code docs/criteria.md}.
 */
public final class CriteriaLibrary {

    /** The document that {@code audit} judges by unless another is asked for. */
    public static final String DEFAULT_DOCUMENT = "iso-27017";

    private final Bilingual ownTextNotice;
    private final SortedMap<String, EvidenceTerm> evidence;
    private final List<CriteriaDocument> documents;

    CriteriaLibrary(
            Bilingual ownTextNotice, SortedMap<String, EvidenceTerm> evidence, List<CriteriaDocument> documents) {
        this.ownTextNotice = ownTextNotice;
        this.evidence = evidence;
        this.documents = List.copyOf(documents);
    }

    /** The library that comes with Akashi; it is read once, when first asked for. */
    public static CriteriaLibrary bundled() {
        return Bundled.LIBRARY;
    }

    private static final class Bundled {
        private static final CriteriaLibrary LIBRARY = LibraryReader.read(LibrarySource.bundled());
    }

    /**
     * A library in a folder of its own.
     *
     * @throws CriteriaException if it is not sound, with everything that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static CriteriaLibrary open(Path folder) {
        return LibraryReader.read(LibrarySource.folder(folder));
    }

    /**
     * The document with an id, such as {@code iso-27017} for the edition listed first, or {@code iso-27017/2015} for one edition.
     */
    public Selection select(String id) {
        Optional<CriteriaDocument> found = documents.stream()
                .filter(document ->
                        document.id().equals(id) || document.reference().equals(id))
                .findFirst();
        return found.<Selection>map(Selection.Found::new).orElseGet(() -> new Selection.Unknown(id, known()));
    }

    private List<String> known() {
        return documents.stream()
                .map(CriteriaDocument::reference)
                .distinct()
                .sorted()
                .toList();
    }

    /** All documents, as the index lists them. */
    public List<CriteriaDocument> documents() {
        return documents;
    }

    /** The kinds of evidence that guides can ask for, by key. */
    public SortedMap<String, EvidenceTerm> evidence() {
        return evidence;
    }

    /** The sentence that marks our own words: 「本文はAkashi独自の文であり、公式の基準本文ではありません。」. */
    public Bilingual ownTextNotice() {
        return ownTextNotice;
    }
}
