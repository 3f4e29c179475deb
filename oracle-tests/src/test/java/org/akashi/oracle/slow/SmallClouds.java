package org.akashi.oracle.slow;

import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.read.CloudReader;

/** Small random clouds as the product reads them, for comparisons elsewhere. */
public final class SmallClouds {

    private SmallClouds() {}

    /** Equal seeds give equal clouds. */
    public static Cloud read(long seed) {
        return RandomClouds.of(seed).inFolder(folder -> CloudReader.read(EvidenceFolder.open(folder)));
    }
}
