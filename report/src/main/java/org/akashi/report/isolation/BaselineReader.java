package org.akashi.report.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.report.ReportException;
import org.akashi.report.isolation.Baseline.Known;
import org.akashi.report.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@code isolate --json} wrote, as a stream: only what a comparison needs is kept. */
public final class BaselineReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path file;
    private final JsonParser json;
    private final TreeMap<String, Known> crossings = new TreeMap<>();
    private final TreeSet<String> undetermined = new TreeSet<>();
    private final Map<String, String> evidence = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private boolean hasCrossings;
    private boolean hasUndetermined;

    private BaselineReader(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a file.
     *
     * @throws ReportException if it is not there, is cut off or damaged, or is not an answer of {@code isolate}
     */
    public static Baseline read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new BaselineReader(file, json).document();
        } catch (NoSuchFileException missing) {
            throw new ReportException(Problem.NO_SUCH_FILE, file);
        } catch (IOException | JacksonIOException refused) {
            throw new ReportException(
                    Problem.NOT_READABLE, file, refused.getClass().getSimpleName());
        } catch (JacksonException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNr();
            throw new ReportException(Problem.BAD_BASELINE, file, line, damaged.getOriginalMessage());
        }
    }

    private Baseline document() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notOurs("{");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            switch (member) {
                case "evidence" -> texts(value, evidence);
                case "owners" -> texts(value, owners);
                case "crossings" -> {
                    hasCrossings = true;
                    crossings(value);
                }
                case "undetermined" -> {
                    hasUndetermined = true;
                    undetermined(value);
                }
                default -> json.skipChildren();
            }
        }
        String by = required(owners, "by", "owners");
        String rootHash = required(evidence, "root_hash", "evidence");
        if (!hasCrossings || !hasUndetermined) {
            throw notOurs(hasCrossings ? "undetermined" : "crossings");
        }
        return new Baseline(rootHash, by, owners.getOrDefault("sha256", ""), crossings, undetermined);
    }

    private void crossings(JsonToken start) {
        list(start, "crossings");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> own = new HashMap<>();
            Map<String, String> from = new HashMap<>();
            Map<String, String> to = new HashMap<>();
            Map<String, String> cause = new HashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                switch (member) {
                    case "from" -> texts(value, from);
                    case "to" -> texts(value, to);
                    case "cause" -> texts(value, cause);
                    default -> text(member, value, own);
                }
            }
            String id = required(own, "id", "crossings");
            crossings.put(
                    id,
                    new Known(
                            id,
                            required(own, "kind", id),
                            required(own, "relation", id),
                            required(from, "owner_name", id),
                            required(to, "owner_name", id),
                            required(cause, "code", id)));
        }
    }

    private void undetermined(JsonToken start) {
        list(start, "undetermined");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> own = new HashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                text(json.currentName(), json.nextToken(), own);
            }
            undetermined.add(required(own, "object", "undetermined") + " " + required(own, "reason", "undetermined"));
        }
    }

    private void list(JsonToken start, String member) {
        if (start != JsonToken.START_ARRAY) {
            throw notOurs(member);
        }
    }

    /** The texts of an object; what else it holds is passed over. */
    private void texts(JsonToken start, Map<String, String> into) {
        if (start != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            text(json.currentName(), json.nextToken(), into);
        }
    }

    private void text(String member, JsonToken value, Map<String, String> into) {
        if (value == JsonToken.VALUE_STRING) {
            into.put(member, json.getString());
        } else {
            json.skipChildren();
        }
    }

    private String required(Map<String, String> members, String member, String of) {
        String value = members.get(member);
        if (value == null) {
            throw notOurs(of + "." + member);
        }
        return value;
    }

    private ReportException notOurs(String missing) {
        return new ReportException(Problem.NO_BASELINE, file, missing);
    }
}
