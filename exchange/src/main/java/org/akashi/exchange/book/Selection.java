package org.akashi.exchange.book;

import java.util.List;
import java.util.Map;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/** Chooses files of a library by what they are about. */
public final class Selection {

    private Selection() {}

    /**
     * The files of some editions, maps or schemes, in the library's order. With an edition come the texts imported for it and the
     * statements that answer to its items.
     */
    public static List<YamlFile> of(List<YamlFile> library, List<String> ids) {
        return library.stream()
                .filter(file -> ids.stream().anyMatch(id -> isAbout(file.tree(), id)))
                .toList();
    }

    private static boolean isAbout(Tree.Entries file, String id) {
        if (file.values().get("edition") instanceof Tree.Entries edition) {
            return id.equals(edition.text("document") + "/" + edition.text("edition"));
        }
        for (String head : List.of("map", "scheme")) {
            if (file.values().get(head) instanceof Tree.Entries entries) {
                return id.equals(entries.text("id"));
            }
        }
        if (file.values().get("imported") instanceof Tree.Entries imported) {
            return id.equals(imported.text("edition"));
        }
        return file.values().get("own") instanceof Tree.Items(List<Tree> own)
                && own.stream().anyMatch(statement -> answersTo(statement, id));
    }

    private static boolean answersTo(Tree statement, String id) {
        return statement instanceof Tree.Entries(Map<String, Tree> values)
                && values.get("for") instanceof Tree.Items(List<Tree> slots)
                && slots.stream().anyMatch(slot -> slot instanceof Tree.Text(String key) && key.startsWith(id + "#"));
    }
}
