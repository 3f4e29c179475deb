package org.akashi.collect.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;
import org.akashi.collect.Collecting;
import org.akashi.evidence.capture.CaptureRecord;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.MalformedJson;
import org.akashi.evidence.redact.MalformedXml;

/** Commands that only read, run on a machine; what they print is kept, what they refuse is a gap. */
public final class Commands {

    private static final int MOST_LINES = 100_000;
    private static final int MOST_BYTES = 1 << 22;

    private final Shell shell;
    private final boolean sudo;
    private final Collecting work;
    private final Refusals refusals;

    /** How a source says why it refuses. */
    public interface Refusals {
        /**
         * A code for a gap.
         *
         * @param reason {@code exit-1} and its like
         * @param detail what the command said
         */
        String code(String reason, String detail);
    }

    /** What a command prints. */
    public enum Form {
        JSON,
        XML,
        TEXT
    }

    /**
     * Names the machine.
     *
     * @param sudo whether commands are run through {@code sudo -n}
     */
    public Commands(Shell shell, boolean sudo, Collecting work) {
        this(shell, sudo, work, (reason, _) -> reason);
    }

    /** Names the machine, and how its answers tell a refusal. */
    public Commands(Shell shell, boolean sudo, Collecting work, Refusals refusals) {
        this.shell = shell;
        this.sudo = sudo;
        this.work = work;
        this.refusals = refusals;
    }

    /**
     * Asks whether commands can be run at all, and whether one of them ends well.
     *
     * @param unit the unit that gets the gap if not
     * @throws CollectException if not
     */
    public void probe(String unit, List<String> command) {
        try (InputStream in = start(command, false)) {
            in.readAllBytes();
        } catch (CommandStream.Failed failed) {
            String detail = work.clean(String.valueOf(failed.getMessage()));
            String code = refusals.code(failed.reason(), detail);
            work.gap(unit, code, detail);
            throw switch (code) {
                case "unreachable", "timeout" ->
                    CollectException.of(CollectException.Code.UNREACHABLE, shell.toString(), detail);
                case "not-installed" ->
                    CollectException.of(CollectException.Code.NOT_A_SOURCE, shell.toString(), detail);
                default ->
                    CollectException.of(
                            CollectException.Code.REFUSED, shell.toString(), sudo ? "sudo -n" : "this account", detail);
            };
        } catch (IOException failed) {
            throw CollectException.of(
                    CollectException.Code.UNREACHABLE, shell.toString(), String.valueOf(failed.getMessage()));
        }
    }

    private CommandStream start(List<String> words, boolean tolerant) throws IOException {
        List<String> command = new ArrayList<>(sudo ? List.of("sudo", "-n", "--") : List.of());
        command.addAll(words);
        return CommandStream.start(
                shell.builder(command), tolerant, work.patience().answer());
    }

    /** What a command prints, to know what else to ask; nothing where it fails. */
    public List<String> lines(String... words) {
        try (InputStream in = start(List.of(words), true)) {
            return lines(in);
        } catch (IOException nothing) {
            return List.of();
        }
    }

    /**
     * Keeps what a command prints as text, unless it is kept already, and says what it is: what else to ask. Where it fails, that is a
     * gap and there are none.
     */
    public List<String> kept(String unit, List<String> words) {
        if (!work.isDone(unit)) {
            keep(unit, Form.TEXT, words, false);
        }
        List<String> lines = new ArrayList<>();
        try {
            for (CaptureRecord.Captured page : work.pages(unit)) {
                try (InputStream in = work.open(page)) {
                    lines.addAll(lines(in));
                }
            }
        } catch (IOException failed) {
            work.gap(unit, "broken-off", String.valueOf(failed.getMessage()));
        }
        return lines;
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /**
     * Keeps what a command prints as the unit's only artefact, at the path of the same name; else the unit gets a gap.
     *
     * @param tolerant whether what it printed is worth keeping where it complains
     */
    public void keep(String unit, Form form, List<String> words, boolean tolerant) {
        keep(unit, form, words, tolerant, Set.of());
    }

    /**
     * The same, where the answer has secrets under names of its own.
     *
     * @param secret names of members of JSON below which every text is replaced
     */
    public void keep(String unit, Form form, List<String> words, boolean tolerant, Set<String> secret) {
        SortedMap<String, String> origin = new TreeMap<>();
        origin.put("source", shell.toString());
        origin.put("request", String.join(" ", words));
        origin.put("privilege", sudo ? "sudo" : "own");
        try (InputStream in = start(words, tolerant)) {
            switch (form) {
                case JSON ->
                    work.json(
                            unit,
                            unit,
                            origin,
                            new EmptyIsAList(in),
                            new JsonAnswer.Wanted("", "id", secret, false, false),
                            seen -> new TreeMap<>());
                case XML -> work.xml(unit, unit, origin, in, new TreeMap<>());
                case TEXT -> work.text(unit, unit, origin, in, new TreeMap<>());
            }
        } catch (CommandStream.Failed failed) {
            gap(unit, failed);
        } catch (MalformedJson wrong) {
            work.gap(unit, wrong.kind().code(), String.valueOf(wrong.getMessage()));
        } catch (MalformedXml wrong) {
            work.gap(unit, wrong.kind().code(), String.valueOf(wrong.getMessage()));
        } catch (IOException failed) {
            String said = String.valueOf(failed.getMessage());
            work.gap(unit, said.contains("No such file") ? "not-installed" : "broken-off", said);
        }
    }

    private void gap(String unit, CommandStream.Failed failed) {
        String said = String.valueOf(failed.getMessage());
        work.gap(unit, refusals.code(failed.reason(), said), said);
    }
}
