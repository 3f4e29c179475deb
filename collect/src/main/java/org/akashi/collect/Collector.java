package org.akashi.collect;

import java.util.SortedMap;

/**
 * Fetches from one source and never writes to it. To add a source, implement this: say where and as whom, then, for each unit that is
 * to be got, ask {@link Collecting#isDone}, and hand over the bytes as they come ({@link Collecting#json}, {@link Collecting#text}) or
 * say why there are none ({@link Collecting#gap}). Hashing, secrets, crash safety, resumption and the logs are not the collector's
 * business. {@code docs/collectors.md} shows one from end to end.
 */
public interface Collector {

    /** The kind of source, one word; units and paths begin with it: {@code openstack}. */
    String kind();

    /** Where and as whom, the same for a capture and the one that takes it up; without secrets. */
    SortedMap<String, String> facts();

    /**
     * Fetches. What one unit of evidence does not give is a gap and the rest goes on.
     *
     * @throws CollectException if nothing can be fetched at all
     */
    void collect(Collecting work);
}
