package org.akashi.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.SystemReason;
import org.akashi.evidence.bag.PackageFiles;

/** Hashes files, several at a time, and compares them with what is expected. */
final class PayloadCheck {

    private PayloadCheck() {}

    /**
     * Hashes of files.
     *
     * @param unreadable reasons by path
     */
    record Hashed(SortedMap<String, String> hashes, SortedMap<String, String> unreadable) {}

    static Hashed hash(PackageFiles files, Set<String> paths, int threads) {
        SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
        SortedMap<String, String> unreadable = new ConcurrentSkipListMap<>();
        List<String> largestFirst = new ArrayList<>(paths);
        largestFirst.sort((a, b) -> Long.compare(files.size(b), files.size(a)));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (String path : largestFirst) {
                all.add(workers.submit(() -> {
                    try (InputStream in = files.open(path)) {
                        hashes.put(path, Sha256.hex(in));
                    } catch (IOException e) {
                        unreadable.put(path, SystemReason.of(e));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Hashed(hashes, unreadable);
    }

    /** What is not as expected among files that are there and files that should be. */
    static List<Damage> compare(Map<String, String> expected, Hashed found) {
        List<Damage> damages = new ArrayList<>();
        SortedMap<String, String> changed = new TreeMap<>();
        for (Map.Entry<String, String> file : expected.entrySet()) {
            String path = file.getKey();
            String now = found.hashes().get(path);
            String unreadable = found.unreadable().get(path);
            if (unreadable != null) {
                damages.add(new Damage(Damage.Kind.UNREADABLE, path, unreadable));
            } else if (now == null) {
                damages.add(new Damage(Damage.Kind.REMOVED, path, ""));
            } else if (!now.equals(file.getValue())) {
                changed.put(path, now);
            }
        }
        changed.forEach((path, now) -> damages.add(changed(path, now, changed, expected)));
        Set<String> added = new TreeSet<>(found.hashes().keySet());
        added.addAll(found.unreadable().keySet());
        added.removeAll(expected.keySet());
        added.forEach(path -> damages.add(new Damage(Damage.Kind.ADDED, path, "")));
        return damages;
    }

    private static Damage changed(String path, String now, Map<String, String> changed, Map<String, String> expected) {
        String own = expected.getOrDefault(path, "");
        for (Map.Entry<String, String> other : changed.entrySet()) {
            if (other.getValue().equals(own) && now.equals(expected.get(other.getKey()))) {
                return new Damage(Damage.Kind.EXCHANGED, path, other.getKey());
            }
        }
        return new Damage(Damage.Kind.CHANGED, path, "");
    }
}
