package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.EvidenceRef;
import org.akashi.model.storage.BlockClient;
import org.akashi.model.storage.MultipathDevice;

/** How a host reaches block storage: its initiator, sessions, and disks that it reaches in several ways. */
final class ClientSettings {

    private static final Pattern SETTING = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9._]*)\\s*=\\s*(.*?)\\s*$");
    private static final Pattern SESSION = Pattern.compile("^(\\S+): \\[(\\d+)\\] (\\S+) (\\S+)(?: \\(.*\\))?$");
    private static final Pattern MAP = Pattern.compile("^(\\S+) (?:\\(([^()]+)\\) )?(dm-\\d+) (.*)$");
    private static final Pattern PATH = Pattern.compile("^[\\s|`-]+(\\d+:\\d+:\\d+:\\d+) (\\S+) +\\d+:\\d+ +(.*)$");

    private ClientSettings() {}

    /** The initiator of a host, of all that is known of it; none if none of it is in evidence. */
    static Optional<BlockClient> client(String host, List<StorageFile> files) {
        String name = "";
        boolean authenticates = false;
        boolean mutual = false;
        boolean any = false;
        List<String> sessions = new ArrayList<>();
        EvidenceRef place = EvidenceRef.whole("");
        for (StorageFile file : files) {
            switch (file.name().what()) {
                case INITIATOR -> {
                    any = true;
                    place = EvidenceRef.whole(file.path());
                    name = setting(file, "InitiatorName").orElse("");
                }
                case INITIATOR_SETTINGS -> {
                    place = any ? place : EvidenceRef.whole(file.path());
                    any = true;
                    authenticates = setting(file, "node.session.auth.authmethod")
                                    .filter("CHAP"::equals)
                                    .isPresent()
                            && setting(file, "node.session.auth.password").isPresent();
                    mutual = setting(file, "node.session.auth.password_in").isPresent();
                }
                case SESSIONS -> {
                    place = any ? place : EvidenceRef.whole(file.path());
                    any = true;
                    sessions.addAll(sessions(file));
                }
                default -> {
                    // of another kind
                }
            }
        }
        return any
                ? Optional.of(new BlockClient(
                        host,
                        name,
                        authenticates,
                        mutual,
                        sessions.stream().sorted().toList(),
                        place))
                : Optional.empty();
    }

    /** The last value of a setting that is not a comment. */
    private static Optional<String> setting(StorageFile file, String name) {
        Optional<String> value = Optional.empty();
        for (String line : file.lines()) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()
                    && setting.group(1).equals(name)
                    && !setting.group(2).isEmpty()) {
                value = Optional.of(setting.group(2));
            }
        }
        return value;
    }

    private static List<String> sessions(StorageFile file) {
        List<String> sessions = new ArrayList<>();
        for (int number = 1; number <= file.lines().size(); number++) {
            Matcher session = SESSION.matcher(file.lines().get(number - 1));
            if (session.matches()) {
                sessions.add(session.group(4) + " at " + session.group(3));
            } else if (!file.lines().get(number - 1).isBlank()) {
                file.refuse(number);
            }
        }
        return sessions;
    }

    static List<MultipathDevice> multipath(StorageFile file) {
        List<MultipathDevice> devices = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        Optional<Matcher> current = Optional.empty();
        int begun = 0;
        for (int number = 1; number <= file.lines().size(); number++) {
            String line = file.lines().get(number - 1);
            Matcher map = MAP.matcher(line);
            Matcher path = PATH.matcher(line);
            if (map.matches()) {
                end(file, current, begun, paths, devices);
                current = Optional.of(map);
                begun = number;
            } else if (path.matches() && current.isPresent()) {
                paths.add(path.group(2) + " " + path.group(3).strip());
            } else if (!line.isBlank() && !line.matches("^(size=|[\\s|`]*[|`]?[-+]+ policy=).*")) {
                file.refuse(number);
            }
        }
        end(file, current, begun, paths, devices);
        return devices;
    }

    private static void end(
            StorageFile file, Optional<Matcher> current, int begun, List<String> paths, List<MultipathDevice> devices) {
        current.ifPresent(map -> {
            String wwid = map.group(2) == null ? map.group(1) : map.group(2);
            devices.add(new MultipathDevice(
                    file.system() + "/" + wwid,
                    map.group(1),
                    file.system(),
                    map.group(4).strip(),
                    paths,
                    file.line(begun)));
        });
        paths.clear();
    }
}
