package org.akashi.collect.openstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.collect.CollectException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** {@code clouds.yaml}, with {@code secure.yaml} beside it (openstacksdk, "Configuring OpenStack SDK Applications"). */
final class CloudsFile {

    private static final int LONGEST = 1 << 20;

    private CloudsFile() {}

    static Map<String, String> find(String cloud, Map<String, String> environment, List<Path> places) {
        List<Path> looked = new ArrayList<>();
        String named = environment.getOrDefault("OS_CLIENT_CONFIG_FILE", "");
        if (!named.isEmpty()) {
            looked.add(Path.of(named));
        }
        looked.addAll(places);
        for (Path file : looked) {
            if (Files.isRegularFile(file)) {
                return read(file, cloud);
            }
        }
        throw CollectException.of(
                CollectException.Code.MISSING_SETTING,
                "clouds.yaml",
                String.join(", ", looked.stream().map(Path::toString).toList()));
    }

    private static Map<String, String> read(Path file, String cloud) {
        Map<?, ?> clouds = clouds(file);
        if (!(clouds.get(cloud) instanceof Map<?, ?> found)) {
            throw CollectException.of(CollectException.Code.MISSING_SETTING, "cloud '" + cloud + "'", file.toString());
        }
        Map<String, String> flat = new TreeMap<>();
        flatten(found, flat, file);
        Path secure = file.resolveSibling("secure.yaml");
        if (Files.isRegularFile(secure) && clouds(secure).get(cloud) instanceof Map<?, ?> secrets) {
            flatten(secrets, flat, secure);
        }
        if (flat.containsKey("profile")) {
            throw CollectException.of(
                    CollectException.Code.BAD_SETTING,
                    "profile",
                    flat.getOrDefault("profile", ""),
                    "auth_url and the other settings themselves");
        }
        return flat;
    }

    private static void flatten(Map<?, ?> settings, Map<String, String> flat, Path file) {
        settings.forEach((name, value) -> {
            if ("auth".equals(name) && value instanceof Map<?, ?> auth) {
                flatten(auth, flat, file);
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                flat.put(String.valueOf(name), String.valueOf(value));
            }
        });
    }

    private static Map<?, ?> clouds(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw bad(file, "more than " + LONGEST + " bytes");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            LoadSettings settings = LoadSettings.builder()
                    .setMaxAliasesForCollections(50)
                    .setCodePointLimit(LONGEST)
                    .setAllowDuplicateKeys(false)
                    .build();
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> whole
                    && whole.get("clouds") instanceof Map<?, ?> clouds) {
                return clouds;
            }
            throw bad(file, "it has no map 'clouds'");
        } catch (YamlEngineException notYaml) {
            throw bad(file, "it is no YAML 1.2 without tags");
        } catch (IOException unreadable) {
            throw bad(file, "it cannot be read");
        }
    }

    private static CollectException bad(Path file, String reason) {
        return CollectException.of(CollectException.Code.BAD_SETTINGS, file.toString(), reason);
    }
}
