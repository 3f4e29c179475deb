package org.akashi.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The process in which {@link OfEvidence} measures: each figure is a line of standard output as soon as it is known. */
final class InsideEvidence {

    private InsideEvidence() {}

    /**
     * Measures one work.
     *
     * @param arguments which work, size of the cloud, folder with Neutron's lists, runs
     */
    public static void main(String... arguments) throws IOException {
        Watch watch = new Watch(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[3]));
        Path folder = Path.of(arguments[2]);
        switch (OfEvidence.Work.valueOf(arguments[0])) {
            case READING -> new OfReading(watch, folder).measure();
            case CAPTURE -> new OfCapture(watch, folder).measure();
            case VERIFICATION -> new OfVerification(watch, folder).measure();
        }
        System.exit(0);
    }
}
