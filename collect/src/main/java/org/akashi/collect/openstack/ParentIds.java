package org.akashi.collect.openstack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.collect.Collecting;
import org.akashi.evidence.capture.CaptureRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The ids of a list's elements, from its artefacts. */
final class ParentIds {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ParentIds() {}

    static SortedSet<String> of(Collecting work, List<CaptureRecord.Captured> pages, ListCall.Each each)
            throws IOException {
        SortedSet<String> ids = new TreeSet<>();
        for (CaptureRecord.Captured page : pages) {
            try (InputStream in = work.open(page);
                    JsonParser json = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
                read(json, each, ids);
            } catch (JacksonException damaged) {
                throw new IOException("artefact " + page.path() + " is no JSON", damaged);
            }
        }
        return ids;
    }

    private static void read(JsonParser json, ListCall.Each each, SortedSet<String> ids) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean ours = json.currentName().equals(each.member());
            if (json.nextToken() == JsonToken.START_ARRAY && ours) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    element(json, each, ids);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static void element(JsonParser json, ListCall.Each each, SortedSet<String> ids) {
        String id = "";
        boolean wanted = each.filter().isEmpty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals(each.id()) && value == JsonToken.VALUE_STRING) {
                id = json.getString();
            }
            if (name.equals(each.filter())) {
                String found = value == JsonToken.VALUE_STRING ? '"' + json.getString() + '"' : json.getString();
                wanted = each.value().equals(found);
            }
            json.skipChildren();
        }
        String last = id.substring(id.lastIndexOf('/') + 1);
        if (wanted && last.matches("[A-Za-z0-9._-]{1,255}")) {
            ids.add(last);
        }
    }
}
