package org.akashi.collect.host;

import java.io.IOException;
import java.io.InputStream;
import org.akashi.evidence.BlockStream;

/** {@code ip -j netns list} and its like print nothing where there is nothing; as JSON that is a list without elements. */
final class EmptyIsAList extends BlockStream {

    private static final byte[] EMPTY = {'[', ']', '\n'};

    private boolean any;
    private int given;

    EmptyIsAList(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = given > 0 ? -1 : in.read(buffer, offset, length);
        if (count >= 0) {
            any = true;
            return count;
        }
        if (any || given == EMPTY.length || length == 0) {
            return -1;
        }
        int more = Math.min(length, EMPTY.length - given);
        System.arraycopy(EMPTY, given, buffer, offset, more);
        given += more;
        return more;
    }
}
