package org.akashi.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.akashi.evidence.EvidenceFile;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.read.json.ListFormat;
import org.akashi.read.json.SharedTexts;
import org.akashi.read.json.Tasks;
import org.akashi.read.openstack.OpenStackList;

/**
 * Reads the files of a folder, several at a time and the largest first; the results are in order of path whatever ends first. A list
 * whose elements repeat those of another is read after that one.
 */
final class EvidenceReading {

    /** Bytes of evidence for one text that many elements share: a port of 1.4 KB has one or two of its own. */
    private static final long BYTES_PER_TEXT = 2048;

    private static final long LEAST_TEXTS = 1 << 10;
    private static final long MOST_TEXTS = 1 << 22;

    private final List<EvidenceFile> files;
    private final Set<String> paths = new HashSet<>();
    private final Workers workers;
    private final FileReading.Means means;
    private final Map<EvidenceFile, Future<FileReading.Pending>> started = new HashMap<>();
    private final Map<EvidenceFile, FileReading> results = new HashMap<>();

    private EvidenceReading(EvidenceFolder folder, Workers workers, long large) {
        this.files = folder.files();
        long bytes = 0;
        for (EvidenceFile file : files) {
            paths.add(file.path());
            bytes += file.listedSize();
        }
        SharedTexts texts = new SharedTexts((int) Math.clamp(bytes / BYTES_PER_TEXT, LEAST_TEXTS, MOST_TEXTS));
        this.workers = workers;
        this.means = new FileReading.Means(texts, workers, large);
    }

    /**
     * Reads a folder.
     *
     * @param large bytes from which on a list is split
     */
    static List<FileReading> of(EvidenceFolder folder, Workers workers, long large) {
        return new EvidenceReading(folder, workers, large).all();
    }

    private List<FileReading> all() {
        List<EvidenceFile> others = new ArrayList<>();
        List<EvidenceFile> repeated = new ArrayList<>();
        List<EvidenceFile> repeating = new ArrayList<>();
        Set<OpenStackList<?>> repeatedLists = new HashSet<>();
        for (EvidenceFile file : files) {
            repetition(file).ifPresent(repetition -> repeatedLists.add(repetition.list()));
        }
        for (EvidenceFile file : files) {
            boolean isRepeated = list(file).filter(repeatedLists::contains).isPresent();
            (repetition(file).isPresent() ? repeating : isRepeated ? repeated : others).add(file);
        }
        start(repeated);
        start(others);
        Map<OpenStackList<?>, Predicate<String>> known = new HashMap<>();
        for (EvidenceFile file : repeating) {
            OpenStackList.Repetition<?, ?> repetition = repetition(file).orElseThrow();
            known.computeIfAbsent(repetition.list(), _ -> known(repetition, repeated));
        }
        for (EvidenceFile file : largestFirst(repeating)) {
            OpenStackList<?> list = list(file).orElseThrow();
            start(file, () -> repeating(file, list, known));
        }
        return files.stream().map(this::result).toList();
    }

    /** Waits for a file that has been started. */
    private FileReading result(EvidenceFile file) {
        return results.computeIfAbsent(
                file, f -> Tasks.result(Objects.requireNonNull(started.get(f))).reading());
    }

    private void start(List<EvidenceFile> some) {
        for (EvidenceFile file : largestFirst(some)) {
            start(file, () -> FileReading.start(file, content(file), means));
        }
    }

    private void start(EvidenceFile file, Callable<FileReading.Pending> reading) {
        FutureTask<FileReading.Pending> task = new FutureTask<>(reading);
        started.put(file, task);
        workers.submit(task);
    }

    private static List<EvidenceFile> largestFirst(List<EvidenceFile> files) {
        return files.stream()
                .sorted(Comparator.comparingLong(EvidenceFile::listedSize)
                        .reversed()
                        .thenComparing(EvidenceFile::path))
                .toList();
    }

    private <T> FileReading.Pending repeating(
            EvidenceFile file, OpenStackList<T> list, Map<OpenStackList<?>, Predicate<String>> known) {
        ListFormat<T> format = list.repetition()
                .map(repetition -> repetition.without().apply(known.get(repetition.list())))
                .orElse(list.format());
        return FileReading.startList(file, list, format, means);
    }

    /** The ids of a list's elements, once its files have been read; gathered when one is asked for, for mostly none is. */
    @SuppressWarnings("unchecked") // a list's answers are made by its own format
    private <S> Predicate<String> known(OpenStackList.Repetition<?, S> repetition, List<EvidenceFile> repeated) {
        List<List<S>> elements = new ArrayList<>();
        for (EvidenceFile file : repeated) {
            if (list(file).equals(Optional.of(repetition.list()))) {
                result(file)
                        .list()
                        .ifPresent(read -> elements.add((List<S>) read.answer().elements()));
            }
        }
        return new IdsOnDemand(() -> {
            KnownIds ids = new KnownIds(elements.stream().mapToInt(List::size).sum());
            elements.forEach(some -> some.forEach(s -> ids.add(repetition.id().apply(s))));
            return ids;
        });
    }

    private Optional<OpenStackList<?>> list(EvidenceFile file) {
        return content(file)
                .map(content -> content instanceof EvidenceName.Content.ListAnswerFile answer ? answer.list() : null);
    }

    private Optional<OpenStackList.Repetition<?, ?>> repetition(EvidenceFile file) {
        return list(file).flatMap(OpenStackList::repetition);
    }

    /** Where a database lies in both forms, the dump is read and the backup is not. */
    private Optional<EvidenceName.Content> content(EvidenceFile file) {
        return EvidenceName.content(file.path())
                .filter(content -> !(content instanceof EvidenceName.Content.OvnFile ovn
                        && !ovn.dump()
                        && paths.contains(dumpBeside(file.path(), ovn))));
    }

    private static String dumpBeside(String path, EvidenceName.Content.OvnFile ovn) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return folder
                + switch (ovn.database()) {
                    case NORTHBOUND -> "NB.dump.json";
                    case SOUTHBOUND -> "SB.dump.json";
                };
    }
}
