package org.akashi.read;

import java.util.List;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.ListAnswer;
import org.akashi.read.json.Problems;

/** Whether the pages of a list are all there. */
final class Pages {

    private Pages() {}

    /**
     * Finds files that end with a link to a next page although no further file of the list lies in the same folder.
     *
     * @param files in order of path
     * @return whether every link is followed by a file
     */
    static boolean complete(List<ListAnswer<?>> files, Problems problems) {
        boolean complete = true;
        for (int i = 0; i < files.size(); i++) {
            ListAnswer<?> file = files.get(i);
            boolean followed =
                    i + 1 < files.size() && folder(files.get(i + 1).artifact()).equals(folder(file.artifact()));
            if (file.openLink().isPresent() && !followed) {
                problems.add(
                        Diagnostic.Code.MISSING_PAGE,
                        EvidenceRef.whole(file.artifact()),
                        file.openLink().get());
                complete = false;
            }
        }
        return complete;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
