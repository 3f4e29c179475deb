package org.akashi.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a library from its index {@code library.yaml} on. */
final class LibraryReader {

    private static final String INDEX = "library.yaml";

    private LibraryReader() {}

    static CriteriaLibrary read(LibrarySource source) {
        Problems problems = new Problems();
        YamlNode index =
                YamlNode.parse(source, INDEX, problems).only("ownTextNotice", "vocabularies", "documents", "criteria");
        Bilingual notice = index.child("ownTextNotice").bilingual();
        Vocabulary vocabulary = Vocabulary.read(source, index.child("vocabularies"), problems);
        List<CriteriaDocument> documents = new ArrayList<>();
        for (YamlNode entry : index.child("documents").items()) {
            documents.add(document(source, entry.text(), vocabulary, problems));
        }
        problems.throwIfAny();
        return new CriteriaLibrary(notice, vocabulary.evidence(), documents);
    }

    private static CriteriaDocument document(
            LibrarySource source, String path, Vocabulary vocabulary, Problems problems) {
        YamlNode node = YamlNode.parse(source, path, problems).only("id", "edition", "name", "title", "guides");
        String id = node.child("id").text();
        String edition = node.child("edition").text();
        problems.claim("documents", id + "/" + edition, node);
        List<AuditSheet> sheets = new ArrayList<>();
        for (YamlNode guide : node.child("guides").items()) {
            sheets.add(new SheetReader(vocabulary, problems).read(YamlNode.parse(source, guide.text(), problems)));
        }
        sheets.sort(Comparator.comparing(AuditSheet::key));
        return new CriteriaDocument(
                id, edition, node.child("name").text(), node.child("title").bilingual(), sheets);
    }
}
