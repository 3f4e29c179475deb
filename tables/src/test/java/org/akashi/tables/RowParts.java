package org.akashi.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.RouterRule;
import org.jspecify.annotations.Nullable;

/** The model's records that a row is made of, and what their components say: by reflection, without the description. */
record RowParts(List<Object> parts) {

    /** What a component without a value says. */
    static final String NOTHING = "(nothing)";

    static RowParts of(Object row) {
        List<Object> parts = new ArrayList<>();
        gather(row, parts);
        return new RowParts(parts);
    }

    private static void gather(Object object, List<Object> parts) {
        parts.add(object);
        if (object instanceof Part<?, ?>(Object whole, int position, Object part)) {
            gather(part, parts);
            gather(whole, parts);
        } else if (object instanceof Boxed<?> box) {
            gather(box.owner(), parts);
            gather(box.match(), parts);
        }
    }

    /** The texts that a column may show of a path; none if the row has no record of that name, or the path ends in a collection. */
    List<String> texts(String path) {
        String[] steps = path.split("\\.", -1);
        if (steps[0].equals("Prefix")) {
            return List.of(); // shown as one text, which is compared as a component of what has the prefix
        }
        for (Object part : parts) {
            if (part.getClass().getSimpleName().equals(steps[0])) {
                Object at = part;
                for (int i = 1; i < steps.length && at != null; i++) {
                    at = unwrapped(step(at, steps[i].replace("()", "")));
                }
                return shown(at);
            }
        }
        return List.of();
    }

    private static @Nullable Object step(Object from, String name) {
        try {
            var method = from.getClass().getMethod(name);
            method.setAccessible(true);
            return method.invoke(from);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(from.getClass() + " has no " + name, missing);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return switch (value) {
            case Optional<?> some -> some.orElse(null);
            case OptionalInt some -> some.isPresent() ? Integer.valueOf(some.getAsInt()) : null;
            case null, default -> value;
        };
    }

    private static List<String> shown(@Nullable Object value) {
        return switch (value) {
            case null -> List.of(NOTHING);
            case String text -> List.of(text.isEmpty() ? NOTHING : text, text);
            case Family version -> List.of(version == Family.V4 ? "4" : "6");
            case Enum<?> constant -> List.of(TableBuilder.code(constant));
            case EvidenceRef place -> List.of(place.artifact(), place.pointer());
            case Collection<?> many -> List.of();
            case Map<?, ?> many -> List.of();
            case AddressSet set -> List.of(new SetNames().of(set), "4", "6");
            case IntRanges set -> List.of(SetNames.of(set));
            case TrafficMatch match -> List.of();
            case Prefix prefix ->
                List.of(prefix.toString(), Addresses.hex(prefix.first()), Addresses.hex(prefix.last()));
            case IpAddress address -> List.of(address.toString(), Addresses.hex(address));
            case RouterRule.Effect effect -> List.of("to-destination", "to-source");
            default -> List.of(value.toString());
        };
    }
}
