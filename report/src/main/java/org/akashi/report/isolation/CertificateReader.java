package org.akashi.report.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Door;
import org.akashi.model.certificate.Certificate.Hub;
import org.akashi.model.certificate.Certificate.Pairs;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.certificate.Certificate.Zone;
import org.akashi.report.ReportException;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@code isolate --certificate} wrote. What is not exactly a certificate is refused: nothing in it is passed over. */
public final class CertificateReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> MEMBERS = Set.of("form", "evidence", "pairs", "owners", "hubs", "zones", "doors");

    private final Path file;

    private CertificateReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws ReportException if it is not there, is cut off or damaged, or is no certificate
     */
    public static CertificateFile read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            Object document = value(json);
            if (json.nextToken() != null) {
                throw new ReportException(
                        Problem.NO_CERTIFICATE, file, json.currentLocation().getLineNr() + ": }");
            }
            return new CertificateReader(file).certificate(document);
        } catch (NoSuchFileException missing) {
            throw new ReportException(Problem.NO_SUCH_FILE, file);
        } catch (IOException | JacksonIOException refused) {
            throw new ReportException(
                    Problem.NOT_READABLE, file, refused.getClass().getSimpleName());
        } catch (JacksonException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNr();
            throw new ReportException(Problem.BAD_CERTIFICATE, file, line, damaged.getOriginalMessage());
        }
    }

    /** Objects as maps, arrays as lists, whole numbers as {@code Long}, everything else as text. */
    private static Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value(json));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(json));
            }
            return items;
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue() : String.valueOf(json.getString());
    }

    private CertificateFile certificate(Object document) {
        Map<?, ?> top = object(document, "{");
        if (!MEMBERS.containsAll(top.keySet()) || !CertificateFile.FORM.equals(top.get("form"))) {
            throw notOurs("form");
        }
        SortedMap<String, String> owners = new TreeMap<>();
        for (Object each : list(top, "owners")) {
            Map<?, ?> owner = exactly(each, "owners", Set.of("project", "owner"));
            if (owners.put(text(owner, "project"), text(owner, "owner")) != null) {
                throw notOurs("owners.project");
            }
        }
        Map<?, ?> pairs = exactly(top.get("pairs"), "pairs", Set.of("total", "certified"));
        Certificate certificate = new Certificate(
                owners,
                each(top, "hubs", this::hub),
                each(top, "zones", this::zone),
                each(top, "doors", this::door),
                new Pairs(number(pairs, "total"), number(pairs, "certified")));
        return new CertificateFile(text(object(top.get("evidence"), "evidence"), "root_hash"), certificate);
    }

    private Hub hub(Object each) {
        Map<?, ?> hub = exactly(each, "hubs", Set.of("wire", "segments"));
        return new Hub(text(hub, "wire"), texts(hub, "segments"));
    }

    private Zone zone(Object each) {
        Map<?, ?> zone = exactly(each, "zones", Set.of("id", "segments", "routers"));
        return new Zone(text(zone, "id"), texts(zone, "segments"), texts(zone, "routers"));
    }

    private Door door(Object each) {
        Map<?, ?> door = exactly(each, "doors", Set.of("hub", "zone", "way", "receivers", "senders"));
        return new Door(
                text(door, "hub"),
                text(door, "zone"),
                way(text(door, "way")),
                texts(door, "receivers"),
                number(door, "senders"));
    }

    private Way way(String code) {
        for (Way way : Way.values()) {
            if (way.name().toLowerCase(Locale.ROOT).equals(code)) {
                return way;
            }
        }
        throw notOurs("way");
    }

    private <T> List<T> each(Map<?, ?> of, String member, Function<Object, T> read) {
        List<T> all = new ArrayList<>();
        for (Object item : list(of, member)) {
            all.add(read.apply(item));
        }
        return all;
    }

    private Map<?, ?> exactly(@Nullable Object value, String what, Set<String> members) {
        Map<?, ?> object = object(value, what);
        if (!object.keySet().equals(members)) {
            throw notOurs(what);
        }
        return object;
    }

    private Map<?, ?> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw notOurs(what);
    }

    private List<?> list(Map<?, ?> of, String member) {
        if (of.get(member) instanceof List<?> items) {
            return items;
        }
        throw notOurs(member);
    }

    private List<String> texts(Map<?, ?> of, String member) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(of, member)) {
            if (!(item instanceof String text)) {
                throw notOurs(member);
            }
            texts.add(text);
        }
        return texts;
    }

    private String text(Map<?, ?> of, String member) {
        if (of.get(member) instanceof String text) {
            return text;
        }
        throw notOurs(member);
    }

    private long number(Map<?, ?> of, String member) {
        if (of.get(member) instanceof Long number) {
            return number;
        }
        throw notOurs(member);
    }

    private ReportException notOurs(String member) {
        return new ReportException(Problem.NO_CERTIFICATE, file, member);
    }
}
