package org.akashi.read.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: it knows where it stands in the evidence, and says so when a member is missing or malformed. Whatever a
 * member holds, asking for it never fails.
 */
public final class JsonObject {

    /** Optional small numbers, which are most of those in evidence. */
    private static final List<Optional<Long>> SMALL =
            LongStream.range(0, 1024).mapToObj(Optional::of).toList();

    private final Members members;
    private final Supplier<EvidenceRef> place;
    private final Problems problems;

    JsonObject(Members members, EvidenceRef place, Problems problems) {
        this(members, () -> place, problems);
    }

    private JsonObject(Members members, Supplier<EvidenceRef> place, Problems problems) {
        this.members = members;
        this.place = place;
        this.problems = problems;
    }

    public EvidenceRef place() {
        return place.get();
    }

    public Problems problems() {
        return problems;
    }

    /** The member as text, empty if it is absent, null or empty. */
    public Optional<String> text(String member) {
        return text(member, members.value(member));
    }

    /** Like {@link #text}, of a text that many elements share, such as the id of a project: equal ones are kept once. */
    public Optional<String> shared(String member) {
        return text(member, members.shared(member));
    }

    private Optional<String> text(String member, @Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String s -> s.isEmpty() ? Optional.empty() : Optional.of(s);
            case Long n -> Optional.of(n.toString());
            default -> bad(member, value);
        };
    }

    /** The member as text; its absence is a diagnostic. */
    public Optional<String> required(String member) {
        return required(member, members.value(member));
    }

    /** Like {@link #required}, of a text that many elements share. */
    public Optional<String> requiredShared(String member) {
        return required(member, members.shared(member));
    }

    private Optional<String> required(String member, @Nullable Object value) {
        Optional<String> text = text(member, value);
        if (text.isEmpty() && !(value instanceof List) && !(value instanceof Members)) {
            problems.add(Diagnostic.Code.MISSING_MEMBER, place(), member);
        }
        return text;
    }

    /** The member as text, or an empty text. */
    public String textOrEmpty(String member) {
        return text(member).orElse("");
    }

    /** The member as text that many elements share, or an empty text. */
    public String sharedOrEmpty(String member) {
        return shared(member).orElse("");
    }

    public boolean flag(String member, boolean fallback) {
        Object value = members.value(member);
        return switch (value) {
            case null -> fallback;
            case Boolean flag -> flag;
            default -> {
                bad(member, value);
                yield fallback;
            }
        };
    }

    public Optional<Long> integer(String member) {
        Object value = members.value(member);
        return switch (value) {
            case null -> Optional.empty();
            case Long n -> n >= 0 && n < SMALL.size() ? SMALL.get(n.intValue()) : Optional.of(n);
            default -> bad(member, value);
        };
    }

    public Optional<IpAddress> address(String member) {
        return parsed(member, IpAddress::parse);
    }

    public Optional<Prefix> prefix(String member) {
        return parsed(member, Prefix::parse);
    }

    public Optional<MacAddress> mac(String member) {
        return parsed(member, MacAddress::parse);
    }

    private <T> Optional<T> parsed(String member, Function<String, Optional<T>> parser) {
        Optional<String> text = text(member);
        Optional<T> value = text.flatMap(parser);
        return value.isPresent() || text.isEmpty() ? value : bad(member, text.get());
    }

    /** The member as an object, if it is one. */
    public Optional<JsonObject> object(String member) {
        Object value = members.value(member);
        return switch (value) {
            case null -> Optional.empty();
            case Members object ->
                Optional.of(new JsonObject(object, () -> place().child(JsonPointer.escape(member)), problems));
            default -> bad(member, value);
        };
    }

    /** The objects in a list; other items are diagnostics. */
    public List<JsonObject> objects(String member) {
        List<?> items = items(member);
        if (items.isEmpty()) {
            return List.of();
        }
        List<JsonObject> objects = new ArrayList<>(items.size());
        ItemPlaces places = new ItemPlaces(this, member);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Members object) {
                int index = i;
                objects.add(new JsonObject(object, () -> places.at(index), problems));
            } else {
                bad(member, items.get(i));
            }
        }
        return objects;
    }

    /** The texts in a list; other items are diagnostics. */
    public List<String> texts(String member) {
        List<?> items = items(member);
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof String text) {
                texts.add(text);
            } else {
                bad(member, item);
            }
        }
        return texts;
    }

    /** Like {@link #texts}, of a list that many elements share: elements in a row mostly have the same object. */
    @SuppressWarnings("unchecked") // every item has been looked at
    public List<String> sharedTexts(String member) {
        return members.shared(member) instanceof List<?> list && isOfTexts(list) ? (List<String>) list : texts(member);
    }

    static boolean isOfTexts(List<?> list) {
        for (Object item : list) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** Names of the object's own members. */
    public List<String> names() {
        return members.names();
    }

    /** The places of the items of a member, made when one is asked for. */
    private static final class ItemPlaces {
        private final JsonObject object;
        private final String member;
        private EvidenceRef.@Nullable Items places;

        ItemPlaces(JsonObject object, String member) {
            this.object = object;
            this.member = member;
        }

        EvidenceRef at(int index) {
            EvidenceRef.Items items = places;
            if (items == null) {
                EvidenceRef list = object.place().child(JsonPointer.escape(member));
                items = EvidenceRef.items(list.artifact(), list.pointer());
                places = items;
            }
            return items.at(index);
        }
    }

    private List<?> items(String member) {
        Object value = members.value(member);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> {
                bad(member, value);
                yield List.of();
            }
        };
    }

    /** Records that a member's value is of the wrong form. */
    public <T> Optional<T> bad(String member, Object value) {
        String shown = switch (value) {
            case Members _ -> "an object";
            case List<?> _ -> "a list";
            default -> shortened(value.toString());
        };
        problems.add(Diagnostic.Code.BAD_VALUE, place(), member, shown);
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
