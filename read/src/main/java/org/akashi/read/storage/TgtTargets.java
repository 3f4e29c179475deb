package org.akashi.read.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.EvidenceRef;
import org.akashi.model.storage.BlockTarget;

/** Targets of tgt, as {@code tgtadm --op show --mode target} prints them: sections told apart by how far they are indented. */
final class TgtTargets {

    private static final Pattern TARGET = Pattern.compile("^Target (\\d+): (\\S+)$");
    private static final Pattern UNIT = Pattern.compile("^\\s+LUN: (\\d+)$");
    private static final Pattern MEMBER = Pattern.compile("^\\s+([A-Za-z][^:]*): ?(.*)$");

    private final StorageFile file;
    private final List<BlockTarget> targets = new ArrayList<>();
    private final List<BlockTarget.Unit> units = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<String> admitted = new ArrayList<>();
    private String name = "";
    private String tid = "";
    private String state = "";
    private String section = "";
    private int started;
    private int unit = -1;
    private int unitLine;
    private String type = "";
    private String path = "";
    private boolean readOnly;

    private TgtTargets(StorageFile file) {
        this.file = file;
    }

    static List<BlockTarget> of(StorageFile file) {
        TgtTargets table = new TgtTargets(file);
        for (int number = 1; number <= file.lines().size(); number++) {
            table.line(file.lines().get(number - 1), number);
        }
        table.endTarget();
        return table.targets;
    }

    private void line(String line, int number) {
        Matcher target = TARGET.matcher(line);
        if (target.matches()) {
            endTarget();
            tid = target.group(1);
            name = target.group(2);
            started = number;
            return;
        }
        if (line.isBlank()) {
            return;
        }
        if (name.isEmpty()) {
            file.refuse(number);
            return;
        }
        Matcher lun = UNIT.matcher(line);
        if (line.matches("^ {4}\\S.*:$")) {
            endUnit();
            section = line.strip();
        } else if (lun.matches()) {
            endUnit();
            unit = Integer.parseInt(lun.group(1));
            unitLine = number;
        } else if (section.startsWith("Account")) {
            accounts.add(line.strip());
        } else if (section.startsWith("ACL")) {
            admitted.add(line.strip());
        } else {
            Matcher member = MEMBER.matcher(line);
            if (member.matches()) {
                member(member.group(1), member.group(2).strip());
            }
        }
    }

    private void member(String member, String value) {
        switch (member) {
            case "State" -> state = section.startsWith("System") ? value : state;
            case "Type" -> type = value;
            case "Backing store path" -> path = value;
            case "Readonly" -> readOnly = value.equals("Yes");
            default -> {
                // not of an auditor's interest
            }
        }
    }

    private void endUnit() {
        if (unit >= 0 && !type.equals("controller")) {
            units.add(new BlockTarget.Unit(unit, type, path.equals("None") ? "" : path, readOnly, file.line(unitLine)));
        }
        unit = -1;
        type = "";
        path = "";
        readOnly = false;
    }

    private void endTarget() {
        endUnit();
        if (!name.isEmpty()) {
            EvidenceRef place = file.line(started);
            boolean incoming = accounts.stream().anyMatch(account -> !account.endsWith("(outgoing)"));
            boolean outgoing = accounts.stream().anyMatch(account -> account.endsWith("(outgoing)"));
            List<Integer> numbers =
                    units.stream().map(BlockTarget.Unit::number).sorted().toList();
            targets.add(new BlockTarget(
                    file.system() + "/" + name + "/" + tid,
                    name,
                    file.system(),
                    List.of(),
                    state.equals("ready"),
                    admitted.contains("ALL"),
                    incoming,
                    units,
                    admitted.stream()
                            .filter(initiator -> !initiator.equals("ALL"))
                            .map(initiator -> new BlockTarget.Initiator(initiator, incoming, outgoing, numbers, place))
                            .toList(),
                    place));
        }
        name = "";
        state = "";
        section = "";
        units.clear();
        accounts.clear();
        admitted.clear();
    }
}
