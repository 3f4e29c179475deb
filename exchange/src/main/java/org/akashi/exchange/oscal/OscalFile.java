package org.akashi.exchange.oscal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Target;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.draft.DraftFiles;
import org.akashi.exchange.table.Decoded;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * Reads an OSCAL file, 1.0 to 1.2: a catalog as a document of its own, a profile as a document that refers to others, a mapping
 * collection as a map.
 */
public final class OscalFile {

    private static final String ROOTS = "catalog, profile, mapping-collection";

    private static final Pattern VERSION = Pattern.compile("1\\.0\\.[0-9]+|1\\.[12](\\.[0-9]+)?(-.*)?");

    /** The files that it becomes, and how many of each kind it has; nothing for what is no catalog. */
    public record Read(List<YamlFile> files, Optional<OscalCounts> counts) {
        public Read {
            files = List.copyOf(files);
        }
    }

    private OscalFile() {}

    /**
     * Reads a file.
     *
     * @param extension of the file's name: {@code json}, {@code xml}; YAML otherwise
     * @param chosen the only mapping of a collection to be read, 1 for the first, or empty
     */
    public static Read read(byte[] bytes, String extension, Target target, String chosen, Remarks remarks)
            throws Unreadable {
        Read read = tree(bytes, extension, target, chosen, remarks);
        OscalLines.tell(bytes, extension, remarks);
        return read;
    }

    private static Read tree(byte[] bytes, String extension, Target target, String chosen, Remarks remarks)
            throws Unreadable {
        Tree tree = switch (extension) {
            case "json" -> JsonTree.read(bytes);
            case "xml" -> XmlTree.read(bytes);
            default -> YamlTree.read(Decoded.of(bytes).text());
        };
        if (!(tree instanceof Tree.Entries root)) {
            throw new Unreadable(Remark.Code.WRONG_SHAPE, 0, ROOTS);
        }
        if (root.values().get("catalog") instanceof Tree.Entries catalog) {
            version(catalog, "/catalog", remarks);
            if (target instanceof Target.As as) {
                OscalCatalog read = new OscalCatalog(as, remarks);
                return new Read(read.files(catalog), Optional.of(read.counts()));
            }
            throw new Unreadable(Remark.Code.MISSING_KEY, 0, "--as");
        }
        if (root.values().get("profile") instanceof Tree.Entries profile) {
            version(profile, "/profile", remarks);
            if (target instanceof Target.Of of) {
                return new Read(new OscalProfile(of, remarks).files(profile), Optional.empty());
            }
            throw new Unreadable(Remark.Code.MISSING_KEY, 0, "--as, --from");
        }
        if (root.values().get("mapping-collection") instanceof Tree.Entries mappings) {
            version(mappings, "/mapping-collection", remarks);
            if (target instanceof Target.Between between) {
                return new Read(
                        DraftFiles.between(between, new OscalMapping(chosen, remarks).rows(mappings), remarks),
                        Optional.empty());
            }
            throw new Unreadable(Remark.Code.MISSING_KEY, 0, "--map, --from, --to");
        }
        throw new Unreadable(Remark.Code.WRONG_SHAPE, 0, ROOTS);
    }

    private static void version(Tree.Entries document, String root, Remarks remarks) {
        String version = document.values().get("metadata") instanceof Tree.Entries metadata
                ? metadata.text("oscal-version")
                : "";
        if (version.isEmpty()) {
            remarks.at(0, root + "/metadata", Remark.Code.MISSING_KEY, "oscal-version");
        } else if (!VERSION.matcher(version).matches()) {
            remarks.at(0, root + "/metadata/oscal-version", Remark.Code.OTHER_VERSION, version);
        }
    }

    /** The objects of a list; none if there is no such list. Where one stands alone, OSCAL lets the list be left out. */
    static List<Tree.Entries> list(Tree.Entries of, String key) {
        if (of.values().get(key) instanceof Tree.Entries alone) {
            return List.of(alone);
        }
        return of.values().get(key) instanceof Tree.Items(List<Tree> items)
                ? items.stream()
                        .filter(Tree.Entries.class::isInstance)
                        .map(Tree.Entries.class::cast)
                        .toList()
                : List.of();
    }

    /** The texts of a list; none if there is no such list. */
    static List<String> texts(Tree.Entries of, String key) {
        return of.values().get(key) instanceof Tree.Items(List<Tree> items)
                ? items.stream()
                        .map(item -> item instanceof Tree.Text(String text) ? text.strip() : "")
                        .filter(text -> !text.isEmpty())
                        .toList()
                : List.of();
    }

    /** The value of a property without a namespace or in OSCAL's, or empty. */
    static String property(Tree.Entries of, String... names) {
        return list(of, "props").stream()
                .filter(prop -> Arrays.asList(names).contains(prop.text("name")))
                .map(prop -> prop.text("value").strip())
                .findFirst()
                .orElse("");
    }

    /** A constant as the library writes it. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
