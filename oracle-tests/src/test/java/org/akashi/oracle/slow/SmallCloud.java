package org.akashi.oracle.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A small cloud as the API's answers, which can be written, read and taken apart. */
final class SmallCloud {

    /** File and key of every list: {@code neutron.ports} and {@code ports}. */
    static final List<String> LISTS = List.of(
            "keystone.projects",
            "nova.servers",
            "neutron.networks",
            "neutron.subnets",
            "neutron.ports",
            "neutron.routers",
            "neutron.floatingips",
            "neutron.port-forwardings",
            "neutron.security-groups",
            "neutron.security-group-rules",
            "neutron.address-groups",
            "neutron.rbac-policies",
            "neutron.trunks");

    private final SortedMap<String, List<Map<String, Object>>> lists;

    private SmallCloud(SortedMap<String, List<Map<String, Object>>> lists) {
        this.lists = lists;
    }

    static SmallCloud empty() {
        SortedMap<String, List<Map<String, Object>>> lists = new TreeMap<>();
        LISTS.forEach(name -> lists.put(name, new ArrayList<>()));
        return new SmallCloud(lists);
    }

    /** Reads what {@link #toString} wrote. */
    @SuppressWarnings("unchecked")
    static SmallCloud parse(String json) {
        SmallCloud cloud = empty();
        JsonMapper.shared()
                .readValue(json, Map.class)
                .forEach((name, rows) -> cloud.lists.put((String) name, (List<Map<String, Object>>) rows));
        return cloud;
    }

    List<Map<String, Object>> list(String name) {
        return lists.computeIfAbsent(name, k -> new ArrayList<>());
    }

    /** Adds an element; fields are name, value, name, value. */
    Map<String, Object> add(String list, @Nullable Object... fields) {
        Map<String, Object> row = row(fields);
        list(list).add(row);
        return row;
    }

    /** An object with its members in order: name, value, name, value. */
    static Map<String, Object> row(@Nullable Object... fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            row.put((String) fields[i], fields[i + 1]);
        }
        return row;
    }

    /** Lets {@code use} look at the cloud as a folder of answers. */
    <T> T inFolder(java.util.function.Function<Path, T> use) {
        try {
            Path folder = Files.createTempDirectory("small-cloud");
            try {
                for (Map.Entry<String, List<Map<String, Object>>> list : lists.entrySet()) {
                    String key = list.getKey()
                            .substring(list.getKey().indexOf('.') + 1)
                            .replace('-', '_');
                    Files.write(
                            folder.resolve(list.getKey() + ".json"),
                            JsonMapper.shared().writeValueAsBytes(Map.of(key, list.getValue())));
                }
                return use.apply(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many ways there are to make it smaller by one thing. */
    int cuts() {
        int count = 0;
        for (List<Map<String, Object>> rows : lists.values()) {
            for (Map<String, Object> row : rows) {
                count += 1 + members(row).size();
            }
        }
        return count;
    }

    /** The cloud without one element and what hangs on it, or with one member of an element gone. */
    SmallCloud cut(int at) {
        SmallCloud copy = parse(toString());
        int count = 0;
        for (String name : LISTS) {
            List<Map<String, Object>> rows = copy.list(name);
            for (Map<String, Object> row : rows) {
                if (count++ == at) {
                    copy.remove(name, row);
                    return copy;
                }
                for (Runnable member : members(row)) {
                    if (count++ == at) {
                        member.run();
                        return copy;
                    }
                }
            }
        }
        throw new IllegalArgumentException("no cut " + at);
    }

    /** Simplifications of one element: a list loses one member, a switch goes back to what is usual. */
    private static List<Runnable> members(Map<String, Object> row) {
        List<Runnable> all = new ArrayList<>();
        for (Map.Entry<String, Object> field : row.entrySet()) {
            if (field.getValue() instanceof List<?> values) {
                for (int i = 0; i < values.size(); i++) {
                    int index = i;
                    all.add(() -> {
                        List<Object> fewer = new ArrayList<>(values);
                        fewer.remove(index);
                        field.setValue(fewer);
                    });
                }
            } else {
                usual(field.getKey(), field.getValue()).ifPresent(value -> all.add(() -> field.setValue(value)));
            }
        }
        return all;
    }

    private static Optional<Object> usual(String name, @Nullable Object value) {
        return switch (name) {
            case "admin_state_up", "port_security_enabled", "enable_dhcp" ->
                Boolean.TRUE.equals(value) ? Optional.empty() : Optional.of(true);
            case "shared", "router:external" -> Boolean.TRUE.equals(value) ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void remove(String list, Map<String, Object> gone) {
        list(list).remove(gone);
        Object id = gone.get("id");
        if (id == null || list.equals("nova.servers") || list.equals("keystone.projects")) {
            return;
        }
        for (Map.Entry<String, List<Map<String, Object>>> other : lists.entrySet()) {
            for (Map<String, Object> row : List.copyOf(other.getValue())) {
                if (row.values().stream().anyMatch(value -> refers(value, id))) {
                    remove(other.getKey(), row);
                } else {
                    row.replaceAll((name, value) -> value instanceof List<?> values
                            ? values.stream().filter(v -> !refers(v, id)).toList()
                            : value);
                }
            }
        }
    }

    private static boolean refers(@Nullable Object value, Object id) {
        return id.equals(value) || value instanceof Map<?, ?> map && map.containsValue(id);
    }

    /** One line for each element. */
    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        lists.forEach((name, rows) -> {
            if (!rows.isEmpty()) {
                texts.add("\"" + name + "\": [\n  "
                        + String.join(
                                ",\n  ",
                                rows.stream()
                                        .map(JsonMapper.shared()::writeValueAsString)
                                        .toList())
                        + "]");
            }
        });
        return "{\n" + String.join(",\n", texts) + "}\n";
    }
}
