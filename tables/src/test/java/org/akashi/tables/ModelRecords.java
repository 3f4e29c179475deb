package org.akashi.tables;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Cloud;
import org.akashi.model.net.AddressSet;

/** The records that a cloud is made of, found by walking their components. */
final class ModelRecords {

    private final Map<String, Class<?>> byName = new TreeMap<>();

    ModelRecords() {
        visit(Cloud.class);
        visit(AddressSet.Range.class);
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> known && known.getPackageName().startsWith("org.akashi.model")) {
            if (known.isSealed()) {
                Arrays.stream(known.getPermittedSubclasses()).forEach(this::visit);
            } else if (known.isRecord() && byName.put(known.getSimpleName(), known) == null) {
                Arrays.stream(known.getRecordComponents()).forEach(part -> visit(part.getGenericType()));
            }
        }
    }

    /** All components, as {@code Port.mac}. */
    Set<String> components() {
        Set<String> all = new TreeSet<>();
        byName.values()
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .forEach(part -> all.add(type.getSimpleName() + "." + part.getName())));
        return all;
    }

    /** The components that a path passes, as {@code Port.antiSpoofing} and {@code AntiSpoofing.enabled}; none if it leads nowhere. */
    Set<String> passed(String path) {
        String[] steps = path.split("\\.", -1);
        Set<String> passed = new TreeSet<>();
        Class<?> at = byName.get(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            if (at == null || (!step.endsWith("()") && component(at, step).isEmpty())) {
                return Set.of();
            }
            if (step.endsWith("()")) {
                return methodOf(at, step.substring(0, step.length() - 2)) ? with(passed, path) : Set.of();
            }
            passed.add(at.getSimpleName() + "." + step);
            at = innermost(component(at, step).orElseThrow().getGenericType());
        }
        return passed;
    }

    private static Set<String> with(Set<String> passed, String path) {
        passed.add(path);
        return passed;
    }

    private static boolean methodOf(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(part -> part.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Class<?> innermost(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                innermost(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            case Class<?> known -> known;
            default -> Object.class;
        };
    }
}
